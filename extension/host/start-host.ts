import { endpoints } from "../../core/contract/endpoints.ts";
import type { SellersChoice } from "../../core/contract/extension-policy.ts";
import type { LocalIndex } from "../../core/contract/person.ts";
import { chooseLanguage } from "../../core/language/choose-language.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { hearLive } from "../live/hear-live.ts";
import { liveKeeper } from "../live/live-keeper.ts";
import { createFilesKeeper } from "../outbox/files-keeper.ts";
import { createOutboxKeeper } from "../outbox/outbox-keeper.ts";
import { noPolicy, type Policy } from "../platform/policy.ts";
import type { HostState } from "../platform/protocol.ts";
import { createCopySearcher } from "../search/copy-searcher.ts";
import { createSearcher } from "../search/searcher.ts";
import { createSyncKeeper } from "../search/sync-keeper.ts";
import { createAccountKeeper } from "../sign-in/account-keeper.ts";
import type { Session } from "../sign-in/session.ts";
import { keepsQueries, ownerOf, tokenOf, userOf } from "../sign-in/session.ts";
import { answerBackground } from "./answer-background.ts";
import { createAnnouncer } from "./announcer.ts";
import type { HostDoor, Services } from "./background-services.ts";
import { createConnectionKeeper } from "./connection-keeper.ts";
import { copyAccess, createCopyKeeper } from "./copy-keeper.ts";
import { hostHandlers } from "./host-handlers.ts";
import { hostState } from "./host-state.ts";
import { type LocalDatabase, openLocalDatabase } from "./local-database.ts";
import { noticesOf } from "./notices-of.ts";
import { createQueryLogKeeper } from "./query-log-keeper.ts";
import { readStored } from "./read-stored.ts";
import { createRequestsKeeper } from "./requests-keeper.ts";
import type { PortServer } from "./answer-ports.ts";
import { createServerLine } from "./server-line.ts";
import { spawnSearching, spawnSyncing } from "./spawn-workers.ts";
import { createStalenessKeeper } from "./staleness-keeper.ts";
import { stricterIndex } from "./stricter-index.ts";
import { createTrailKeeper } from "./trail-keeper.ts";

type HostParts = {
  ports: PortServer;
  services: Services;
  /** Where all is kept; on the browser's disk where nothing else is said. */
  memory?: LocalDatabase;
  signal: AbortSignal;
};

/**
 * The resident host: local copy, search, outbox, live connection and account of this browser. There is one at a time;
 * it may end at any moment and start again from what lies on disk.
 */
export async function startHost({ ports, services, memory, signal }: HostParts): Promise<HostDoor> {
  let size = { sections: 0, documents: 0 };
  let serverOffsetMs = 0;
  /** Null until the background has told it: nothing is fetched before. */
  let policy: Policy | null = null;
  let started = false;

  const ready = (found: typeof size): void => {
    size = found;
    ports.broadcast({ event: "records" });
    if (started) changed();
  };
  const searcher = createCopySearcher(
    () => createSearcher(spawnSearching, { ready, unreadable: () => sync.rebuild(), behind: reportError }),
    () => ready({ sections: 0, documents: 0 }),
  );
  // First of all, so that the index loads while the rest is read: whose it is, and whether it may answer, comes to that.
  if (!memory) searcher.open();
  const stored = await readStored(memory ? Promise.resolve(memory) : openLocalDatabase());
  const { db } = stored;

  const changed = createAnnouncer({ ports, services, state, isWhole: () => policy !== null, signal });
  const connection = createConnectionKeeper(now, ({ kind }) => {
    changed();
    if (kind !== "online") return;
    outbox.look();
    queryLog.look();
  });
  const { reached, missed, refused: outdated } = connection;
  const refused = (token: string): void => void account.revoke(token);
  const clock = (offsetMs: number): void => {
    // Less than this is the network's unrest, not the clock's.
    if (Math.abs(offsetMs - serverOffsetMs) < steadyMs) return;
    serverOffsetMs = Math.round(offsetMs);
    changed();
  };
  const line = createServerLine(() => account.session(), { reached, missed, outdated, refused }, signal);
  const sync = createSyncKeeper({
    spawn: spawnSyncing,
    first: stored.mark,
    task: syncTask,
    grown: searcher.grow,
    tuned: searcher.tune,
    replaced: searcher.replace,
    dropped: searcher.renew,
    changed,
    reached,
    missed,
    refused,
    signal,
  });
  const staleness = createStalenessKeeper({
    keepsCopy: () => localIndex() !== "off",
    ofCopy: () => sync.mark()?.staleSince ?? null,
    changed,
  });
  const trail = createTrailKeeper(now, portalOrigins);
  const requests = createRequestsKeeper({
    db,
    first: stored.requests,
    line,
    now,
    clock,
    changed,
    news(rows) {
      for (const notice of noticesOf(rows, language())) void services("notify", notice);
    },
    signal,
  });
  const files = createFilesKeeper({
    db,
    now,
    send: ({ key, shown: { name, as }, blob }) =>
      line(endpoints.uploadFile, { query: { key, name, as }, bytes: blob }),
  });
  await files.tidy(
    new Set(stored.outbox.filter((item) => item.state.kind !== "taken").map(({ key }) => key)),
  );
  const outbox = createOutboxKeeper({
    db,
    files,
    first: stored.outbox,
    now,
    sender: () => userOf(account.session()),
    send: (ask) => line(endpoints.ask, { body: ask }),
    async sent(item, view) {
      await requests.take(view);
      ports.broadcast({ event: "sent", key: item.key, id: view.id });
    },
    changed,
    wakeAt: (at) => void services("wake-at", { at }),
    signal,
  });
  const account = createAccountKeeper({
    db,
    first: stored.session,
    now,
    openTab: (address) => void services("open-tab", { address }),
    line,
    clock,
    changed: sessionChanged,
    closed: forgetUser,
    signal,
  });
  const queryLog = createQueryLogKeeper({
    db,
    first: stored.queryLog,
    now,
    random: Math.random,
    keeps: () => keepsQueries(account.session()),
    send: (batch) => line(endpoints.learn, { body: batch }),
    failed: reportError,
    signal,
  });
  const followCopy = createCopyKeeper({
    db,
    searcher,
    sync,
    access: () => copyAccess(account.session(), localIndex(), now()),
  });
  const heard = hearLive({ ports, requests, sync, account, clock, now });
  const keepers = { db, line, account, searcher, sync, staleness, outbox, files, requests, trail, queryLog };
  const live = liveKeeper({ heard, opened: catchUp, lost: missed, refused, signal });

  if (account.session().kind === "connected") followCopy();
  else forgetUser();
  started = true;
  ports.open({
    handlers: hostHandlers({ ...keepers, localIndex, mayNot, catchUp, now, signal }),
    state,
    collect: searcher.collect,
  });
  live.follow(account.session());
  changed();
  outbox.look();
  globalThis.addEventListener("online", () => (policy === null ? catchUp() : wake(policy)), { signal });
  void services("policy", null).then((read) => wake(read ?? noPolicy));

  return {
    ...answerBackground({ ...keepers, now }),
    "page-shown": trail.shown,
    wake: (given) => wake(given.policy),
  };

  /** The browser started, the alarm rang or the policy changed. */
  function wake(read: Policy): void {
    policy = read;
    void account.obey(read).then(catchUp);
    followCopy();
    changed();
  }

  /** Whatever may have been missed: on start, after connecting, and when the line stands again. */
  function catchUp(): void {
    void account.confirm();
    sync.sync();
    requests.refresh();
    outbox.look();
    queryLog.look();
  }

  function sessionChanged(session: Session, before: Session): void {
    const user = tokenOf(session);
    live.follow(session);
    followCopy();
    changed();
    if (user !== null && user !== tokenOf(before)) catchUp();
  }

  /** Whoever was connected is not any more, or not to be trusted: nothing that came for them stays in memory. */
  function forgetUser(): void {
    searcher.drop();
    sync.forget();
    requests.forget();
    trail.forget();
    staleness.forget();
    queryLog.forget();
  }

  function syncTask(): ReturnType<Parameters<typeof createSyncKeeper>[0]["task"]> {
    const session = account.session();
    const fields = localIndex();
    if (session.kind !== "connected" || policy === null || fields === "off") return null;
    return { server: session.server, token: session.token, user: session.me.id, fields };
  }

  function localIndex(): LocalIndex {
    if (memory) return "off";
    const session = account.session();
    const allowed = session.kind === "connected" ? session.me.localIndex : "off";
    return stricterIndex(allowed, policy?.localIndex ?? null);
  }

  function portalOrigins(): string[] {
    const session = account.session();
    return policy?.portalOrigins?.slice() ?? (session.kind === "connected" ? session.me.portalOrigins : []);
  }

  function mayNot(choice: SellersChoice): boolean {
    return policy?.mayNot.includes(choice) ?? false;
  }

  function language(): Language {
    return policy?.language ?? chooseLanguage(navigator.language);
  }

  function state(): HostState {
    const session = account.session();
    return hostState({
      session,
      now: now(),
      language: language(),
      sync: sync.state(),
      mark: sync.mark(),
      staleSince: staleness.since(),
      connection: connection.now(),
      size,
      outbox: outbox.shown(ownerOf(session)),
      ...requests.shown(),
      serverOffsetMs,
      portalOrigins: portalOrigins(),
      policy: policy ?? noPolicy,
    });
  }
}

const steadyMs = 500;

function now(): number {
  return Date.now();
}
