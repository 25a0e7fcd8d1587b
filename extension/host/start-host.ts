import { endpoints } from "../../core/contract/endpoints.ts";
import type { LiveEvent } from "../../core/contract/live.ts";
import type { LocalIndex } from "../../core/contract/person.ts";
import { chooseLanguage } from "../../core/language/choose-language.ts";
import { liveKeeper } from "../live/live-keeper.ts";
import { createOutboxKeeper } from "../outbox/outbox-keeper.ts";
import type { Connection, HostState } from "../platform/protocol.ts";
import { createSearcher } from "../search/searcher.ts";
import { createSyncKeeper } from "../search/sync-keeper.ts";
import { createAccountKeeper } from "../sign-in/account-keeper.ts";
import { firstSession } from "../sign-in/first-session.ts";
import type { Session } from "../sign-in/session.ts";
import { ownerOf } from "../sign-in/session.ts";
import type { HostDoor, Policy, Services } from "./background-services.ts";
import { hostHandlers } from "./host-handlers.ts";
import { hostState } from "./host-state.ts";
import { openLocalDatabase } from "./local-database.ts";
import { noticesOf } from "./notices-of.ts";
import { createRequestsKeeper } from "./requests-keeper.ts";
import type { PortServer } from "./serve-ports.ts";
import { createServerLine } from "./server-line.ts";
import { spawnSearching, spawnSyncing } from "./spawn-workers.ts";
import { stricterIndex } from "./stricter-index.ts";
import { createTrailKeeper } from "./trail-keeper.ts";
import { wipeLocalCopy } from "./wipe-local-copy.ts";

/**
 * The resident host: local copy, search, outbox, live connection and account of this browser. There is one at a time;
 * it may end at any moment and start again from what lies on disk.
 */
export async function startHost(parts: {
  ports: PortServer;
  services: Services;
  signal: AbortSignal;
}): Promise<HostDoor> {
  const { ports, services, signal } = parts;
  const language = chooseLanguage(navigator.language);
  const [db, read] = await Promise.all([openLocalDatabase(), services("policy", null)]);
  let policy: Policy = read ?? { server: null, portalOrigins: [], localIndex: null };
  const first = firstSession(await db.get("session", "now"), policy.server);
  if (first.wipe) await wipeLocalCopy(db);
  // All of it before anything runs: what follows may not wait any more.
  const [mark, known, items] = await Promise.all([
    db.get("sync", "now"),
    db.get("requests", "now"),
    db.getAll("outbox"),
  ]);

  let connection: Connection = { kind: "online" };
  let size = { sections: 0, documents: 0 };
  let serverOffsetMs = 0;
  let announced = false;

  const reached = (): void => connectionIs({ kind: "online" });
  const missed = (): void => {
    if (connection.kind === "online") connectionIs({ kind: "offline", since: now() });
  };
  const refused = (token: string): void => void account.revoke(token);
  const clock = (offsetMs: number): void => {
    serverOffsetMs = Math.round(offsetMs);
    changed();
  };
  const line = createServerLine(() => account.session(), { reached, missed, refused }, signal);

  const searcher = createSearcher(spawnSearching, {
    ready(found) {
      size = found;
      changed();
      ports.broadcast({ event: "records" });
    },
    unreadable: () => sync.rebuild(),
  });
  const sync = createSyncKeeper({
    spawn: spawnSyncing,
    first: mark ?? null,
    task() {
      const session = account.session();
      const index = localIndex();
      if (session.kind !== "connected" || index === "off") return null;
      const { server, token, me } = session;
      return { server, token, user: me.id, fields: index };
    },
    grown: searcher.grow,
    replaced: searcher.replace,
    changed,
    reached,
    missed,
    refused,
    signal,
  });
  const trail = createTrailKeeper(now, portalOrigins);
  const requests = createRequestsKeeper({
    db,
    first: known,
    line,
    now,
    clock,
    changed,
    news(rows) {
      for (const notice of noticesOf(rows, language)) void services("notify", notice);
    },
    signal,
  });
  const outbox = createOutboxKeeper({
    db,
    first: items,
    now,
    sender() {
      const session = account.session();
      return session.kind === "connected" ? session.me.id : null;
    },
    send: (ask) => line(endpoints.ask, { body: ask }),
    async sent(item, view) {
      await requests.take(view);
      ports.broadcast({ event: "sent", key: item.key, id: view.id });
    },
    changed,
    wakeAt: (at) => void services("wake-at", { at }),
    signal,
  });
  const live = liveKeeper({ heard, opened: catchUp, lost: missed, refused, signal });
  const account = createAccountKeeper({
    db,
    first: first.session,
    now,
    openTab: (address) => void services("open-tab", { address }),
    line,
    clock,
    changed: sessionChanged,
    signal,
  });
  sessionChanged(account.session(), null);
  ports.open(
    hostHandlers({
      db,
      line,
      account,
      searcher,
      sync,
      outbox,
      requests,
      trail,
      localIndex,
      refresh,
      now,
      signal,
    }),
    state,
  );
  void account.confirm();
  globalThis.addEventListener("online", refresh, { signal });

  return {
    "page-shown": trail.shown,
    wake(given) {
      policy = given.policy;
      changed();
      refresh();
    },
  };

  function portalOrigins(): string[] {
    const session = account.session();
    const named = session.kind === "connected" ? session.me.portalOrigins : [];
    return [...new Set([...policy.portalOrigins, ...named])];
  }

  function localIndex(): LocalIndex {
    const session = account.session();
    return stricterIndex(session.kind === "connected" ? session.me.localIndex : "off", policy.localIndex);
  }

  function state(): HostState {
    const session = account.session();
    return hostState({
      session,
      now: now(),
      language,
      sync: sync.state(),
      mark: sync.mark(),
      connection,
      size,
      outbox: outbox.shown(ownerOf(session)),
      rows: requests.rows(),
      serverOffsetMs,
      portalOrigins: portalOrigins(),
    });
  }

  /** Tells every frame and the background, once for all that changes within one task. */
  function changed(): void {
    if (announced) return;
    announced = true;
    setTimeout(() => {
      announced = false;
      const shown = state();
      ports.broadcast({ event: "state", state: shown });
      void services("summary", {
        connected: shown.account.kind === "connected",
        portalOrigins: shown.portalOrigins,
        unseen: shown.unseen,
        offline: shown.connection.kind === "offline",
        language,
      });
    }, 0);
  }

  function connectionIs(next: Connection): void {
    if (next.kind === connection.kind) return;
    connection = next;
    changed();
    if (next.kind === "online") outbox.look();
  }

  function sessionChanged(session: Session, before: Session | null): void {
    const token = session.kind === "connected" ? session.token : null;
    const tokenBefore = before?.kind === "connected" ? before.token : null;
    if (token === null && tokenBefore !== null) {
      sync.forget();
      requests.forget();
      trail.forget();
      size = { sections: 0, documents: 0 };
      searcher.replace();
    }
    live.follow(session);
    changed();
    if (token === null || token === tokenBefore) return;
    catchUp();
  }

  /** Whatever may have been missed: after connecting, and when the line stands again. */
  function catchUp(): void {
    reached();
    sync.sync();
    requests.refresh();
    outbox.look();
  }

  function refresh(): void {
    sync.sync();
    requests.refresh();
    outbox.look();
  }

  function heard(event: LiveEvent): void {
    switch (event.type) {
      case "hello":
        return clock(Date.parse(event.serverNow) - now());
      case "request":
        requests.refresh();
        return ports.broadcast({ event: "request", id: event.request });
      case "release":
        return sync.sync();
      case "access":
        void account.confirm().then(sync.sync);
        return;
      case "presence":
    }
  }
}

function now(): number {
  return Date.now();
}
