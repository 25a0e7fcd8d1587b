import { endpoints } from "../../core/contract/endpoints.ts";
import type { SellersChoice } from "../../core/contract/extension-policy.ts";
import type { LocalIndex } from "../../core/contract/person.ts";
import type { Marks, SearchAnswer } from "../../core/contract/search.ts";
import { maskedDraft, maskedText } from "../outbox/masked-draft.ts";
import { fromBase64, toBase64 } from "../outbox/base64.ts";
import type { FilesKeeper } from "../outbox/files-keeper.ts";
import type { OutboxKeeper } from "../outbox/outbox-keeper.ts";
import type { Outcome, SearchGiven } from "../platform/protocol.ts";
import { addBelow } from "../search/add-below.ts";
import type { CopySearcher } from "../search/copy-searcher.ts";
import { isWholeCopy } from "../search/is-whole-copy.ts";
import type { SyncKeeper } from "../search/sync-keeper.ts";
import type { AccountKeeper } from "../sign-in/account-keeper.ts";
import { readWelcome } from "../sign-in/read-welcome.ts";
import { serverOrigin } from "../../core/contract/server-origin.ts";
import { ownerOf, trustOf } from "../sign-in/session.ts";
import { boostOf } from "./boost-of.ts";
import { broadcasting } from "./broadcasting.ts";
import { callerFor } from "./caller-for.ts";
import type { LocalDatabase } from "./local-database.ts";
import { lookBeforeAsking } from "./look-before-asking.ts";
import { previewSection } from "./preview-section.ts";
import type { QueryLogKeeper } from "./query-log-keeper.ts";
import { createRecentKeeper } from "./recent-keeper.ts";
import type { RequestsKeeper } from "./requests-keeper.ts";
import { failureOf } from "./requests-keeper.ts";
import type { HostHandlers } from "./answer-ports.ts";
import { createReplySender } from "./send-reply.ts";
import type { FromServer, ServerLine } from "./server-line.ts";
import type { StalenessKeeper } from "./staleness-keeper.ts";
import type { TrailKeeper } from "./trail-keeper.ts";
import { whatToSuggest } from "./what-to-suggest.ts";

export type HandlerParts = {
  db: LocalDatabase;
  line: ServerLine;
  account: AccountKeeper;
  searcher: CopySearcher;
  sync: SyncKeeper;
  staleness: StalenessKeeper;
  outbox: OutboxKeeper;
  files: FilesKeeper;
  requests: RequestsKeeper;
  trail: TrailKeeper;
  queryLog: QueryLogKeeper;
  localIndex: () => LocalIndex;
  /** Whether the policy forbids it. */
  mayNot: (choice: SellersChoice) => boolean;
  catchUp: () => void;
  now: () => number;
  signal: AbortSignal;
};

/** What the host does for a frame that asks. */
export function hostHandlers(parts: HandlerParts): HostHandlers {
  const { db, account, outbox, files, requests, trail, queryLog } = parts;
  const sendReply = createReplySender({ files, requests });
  const recent = createRecentKeeper(db, () => isOpen(parts));
  return {
    search: (given) => search(parts, given),
    searchMore: (given) => searchMore(parts, given),
    section: ({ record }) => section(parts, record),
    preview: async (given) =>
      previewSection(given, await section(parts, given.record), {
        mark: parts.searcher.mark,
        markThere: (query, record) => markThere(parts, query, record),
      }),
    suggested: () => suggested(parts),
    ...broadcasting(parts.line),
    recent: async () => ok(await recent.list()),
    keepRecent: async ({ query }) => ok(await recent.keep(query)),
    forgetRecent: async ({ query }) => ok(await recent.forget(query)),
    opened: async (given) => {
      queryLog.opened(given);
      return done(recent.keep(given.query));
    },
    welcome: async ({ server: typed }) => {
      const server = serverOrigin(typed);
      if (server === null) return ok({ kind: "failed", why: "address" });
      return ok({ server, ...(await readWelcome(callerFor({ server, token: null, signal: parts.signal }))) });
    },
    connect: async ({ server }) => done(account.connect(server)),
    cancelConnect: async () => done(account.cancelConnect()),
    disconnect: async () => (parts.mayNot("disconnect") ? ok(null) : done(account.disconnect())),
    refresh: async () => {
      parts.catchUp();
      return done(account.confirm());
    },
    ask: async (given) => {
      const owner = ownerOf(account.session());
      if (owner === null) return notConnected;
      queryLog.asked(given.key);
      return ok(await outbox.ask(maskedDraft(given, account.session()), owner));
    },
    keepFile: async ({ data, ...part }) => {
      const owner = ownerOf(account.session());
      if (owner === null) return notConnected;
      return ok({ next: await files.take({ ...part, data: fromBase64(data) }, owner) });
    },
    dropFile: async ({ key }) => done(files.drop(key)),
    heldFiles: async (given) => ok(await files.held(ownerOf(account.session()), given?.form)),
    file: async ({ id }) => {
      if (!isOpen(parts)) return notConnected;
      const called = await parts.line(endpoints.file, { params: { file: id } });
      return called.kind === "ok" ? ok({ data: await toBase64(called.answer) }) : outcomeOf(called);
    },
    cancelAsk: async ({ key }) => unlessGone(await outbox.takeBack(key)),
    editAsk: async ({ key }) => unlessGone(await outbox.takeBack(key)),
    request: ({ id }) => (isOpen(parts) ? requests.read(id) : Promise.resolve(notConnected)),
    reply: (given) => sendReply({ ...given, text: maskedText(given.text, account.session()) }),
    feedback: ({ id, feedback }) => requests.rate(id, feedback),
    viewed: async ({ id }) => done(requests.seen(id)),
    cancelRequest: async ({ id }) => {
      if (!isOpen(parts)) return notConnected;
      requests.cancelling.begin(id);
      return ok(null);
    },
    keepRequest: async ({ id }) =>
      requests.cancelling.undo(id) ? ok(null) : { kind: "failed", why: { kind: "gone" } },
    ...lookBeforeAsking(parts.line),
    join: ({ id, text }) => requests.join({ id, text: maskedText(text, account.session()) }),
    leave: ({ id }) => requests.leave(id),
    offeredKept: async (given) => {
      queryLog.offered(given);
      return ok(null);
    },
    solved: async (given) => {
      queryLog.solved(given);
      return ok(null);
    },
    trail: async () => ok(parts.mayNot("send-trail") ? [] : trail.steps()),
    draft: async ({ slot }) => ok((await db.get("drafts", slot)) ?? null),
    saveDraft: async ({ slot, draft }) => {
      if (draft === null) return done(db.delete("drafts", slot));
      // A window that closes over a sign-out would leave its text to whoever connects next.
      if (ownerOf(account.session()) === null) return notConnected;
      return done(db.put("drafts", draft, slot));
    },
  };
}

const notConnected = { kind: "failed", why: { kind: "not-connected" } } as const;
const interrupted = { kind: "failed", why: { kind: "interrupted" } } as const;

async function search(parts: HandlerParts, given: SearchGiven): ReturnType<HostHandlers["search"]> {
  const session = parts.account.session();
  if (session.kind !== "connected" || !isOpen(parts)) return notConnected;
  if (parts.localIndex() === "off") {
    const started = performance.now();
    const called = await askServer(parts, given);
    if (called.kind !== "ok") return outcomeOf(called);
    parts.staleness.searched(called.answer.staleSince ?? null);
    if (!given.beside) noteSearch(parts, given, called.answer);
    return ok({
      answer: called.answer,
      computeMs: performance.now() - started,
      serverMayKnowMore: false,
    });
  }
  const found = await parts.searcher.find(given, boostOf(session));
  if (found === null) return isOpen(parts) ? interrupted : notConnected;
  if (!given.beside) noteSearch(parts, given, found.answer);
  return ok({ ...found, serverMayKnowMore: !isWholeCopy(parts.sync.mark()) });
}

function noteSearch({ trail, queryLog }: HandlerParts, given: SearchGiven, answer: SearchAnswer): void {
  trail.searched(given.query, answer.total);
  queryLog.searched(given, answer);
}

async function searchMore(parts: HandlerParts, given: SearchGiven): ReturnType<HostHandlers["searchMore"]> {
  const session = parts.account.session();
  if (session.kind !== "connected" || !isOpen(parts)) return notConnected;
  // As `search` has found it: what the server adds is what does not stand there.
  const finding = parts.searcher.find(given, boostOf(session));
  const [local, called] = await Promise.all([finding, askServer(parts, given)]);
  if (called.kind !== "ok") return outcomeOf(called);
  return ok(local === null ? called.answer : addBelow(local.answer, called.answer));
}

async function section(parts: HandlerParts, record: string): ReturnType<HostHandlers["section"]> {
  if (!isOpen(parts)) return notConnected;
  const kept = await parts.db.get("records", record);
  if (!isOpen(parts)) return notConnected;
  if (kept && kept.text !== "") return ok(kept);
  return outcomeOf(await parts.line(endpoints.section, { params: { record } }));
}

async function markThere(parts: HandlerParts, query: string, record: string): Promise<Marks | null> {
  const called = await parts.line(endpoints.sectionMarks, { params: { record }, query: { q: query } });
  return called.kind === "ok" ? called.answer.marks : null;
}

async function suggested(parts: HandlerParts): ReturnType<HostHandlers["suggested"]> {
  if (!isOpen(parts)) return notConnected;
  return whatToSuggest({
    localIndex: parts.localIndex(),
    searcher: parts.searcher,
    askServer: async () => outcomeOf(await parts.line(endpoints.suggested, {})),
  });
}

function askServer(
  parts: HandlerParts,
  given: SearchGiven,
): ReturnType<typeof parts.line<typeof endpoints.search>> {
  return parts.line(endpoints.search, {
    query: {
      q: given.query,
      limit: given.limit,
      literal: given.literal ? "1" : "0",
      ...given.filters,
      ...(given.near === null ? {} : { near: given.near }),
    },
  });
}

function isOpen({ account, now }: HandlerParts): boolean {
  const session = account.session();
  return session.kind === "connected" && trustOf(session.confirmedAt, now()) === "open";
}

function ok<T>(answer: T): { kind: "ok"; answer: T } {
  return { kind: "ok", answer };
}

async function done(work: Promise<unknown>): Promise<{ kind: "ok"; answer: null }> {
  await work;
  return ok(null);
}

function unlessGone<T>(answer: T | null): Outcome<T> {
  return answer === null ? { kind: "failed", why: { kind: "gone" } } : ok(answer);
}

function outcomeOf<T>(called: FromServer<T>): Outcome<T> {
  return called.kind === "ok" ? ok(called.answer) : { kind: "failed", why: failureOf(called) };
}
