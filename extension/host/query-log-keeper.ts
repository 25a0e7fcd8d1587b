import { type LearningBatch, LearningEntry, mostOffered } from "../../core/contract/learning-endpoints.ts";
import type { ProblemCode } from "../../core/contract/problem.ts";
import type { SearchAnswer } from "../../core/contract/search.ts";
import type { LocalDatabase } from "./local-database.ts";
import type { LoggedBatch } from "./logged-batch.ts";
import { oneTimer } from "./one-timer.ts";
import { isSameSearch, loggedQuery, type Searched, type SearchEntry, searchEntry } from "./search-entry.ts";
import type { FromServer } from "./server-line.ts";

export type QueryLogKeeper = {
  /** What a key brought. It counts as a search once it has stood for a while, or something came of it. */
  searched: (given: Searched, answer: SearchAnswer) => void;
  opened: (given: { record: string; query: string; position: number | null }) => void;
  /** Answers kept for all that stand beside a question now; none once the question is another. */
  offered: (given: { records: readonly string[] }) => void;
  /** A section offered beside a question was the answer to it. */
  solved: (given: { record: string; query: string }) => void;
  /** A question with this key was sent; a repeat is none. */
  asked: (key: string) => void;
  /** There may be a connection, or another policy. */
  look: () => void;
  /** Nobody is connected any more. What lies on disk is wiped with the copy. */
  forget: () => void;
};

export type QueryLogParts = {
  db: Pick<LocalDatabase, "put" | "delete" | "clear">;
  /** As stored, from before. */
  first: readonly LoggedBatch[];
  now: () => number;
  /** From 0 to 1, as `Math.random`. */
  random: () => number;
  /** Whether whoever is connected is to tell what they search. */
  keeps: () => boolean;
  send: (batch: LearningBatch) => Promise<FromServer<unknown>>;
  /** The disk did not take something. */
  failed: (failure: unknown) => void;
  signal: AbortSignal;
};

const settledMs = 800;
/** Until it is sent, at the longest. After a contact it is any part of this: beside that contact it would have a name. */
const sendEveryMs = 5 * 60_000;
const entriesPerBatch = 50;
// Of a browser that was away for a month; who was away for longer loses the oldest.
const mostBatches = 200;
/** A question that comes later has nothing to do with the search. */
const askedAfterMs = 15 * 60_000;

/** The server will not have it, however often it is sent. */
const final: ReadonlySet<ProblemCode> = new Set(["invalid", "too-large", "forbidden", "not-found"]);

/** Keeps what was searched, opened and asked after until the server has it: each batch once, in order, on disk meanwhile. */
export function createQueryLogKeeper(parts: QueryLogParts): QueryLogKeeper {
  const { db, now } = parts;
  let batches = parts.first;
  /** Typed just now: the next key may make it another. */
  let pending: SearchEntry | null = null;
  let last: { entry: SearchEntry; at: number } | null = null;
  let lastAsked: string | null = null;
  /** What has been told of already as standing beside the question that is being written. */
  let toldOf: readonly string[] = [];
  /** What stands beside it now, and when that last changed. */
  let beside: { records: readonly string[]; at: number } = { records: [], at: 0 };
  let sending = false;
  let contacted = false;
  const settleTimer = oneTimer(settle, parts.signal);
  const sendTimer = oneTimer(send, parts.signal);
  const contactTimer = oneTimer(send, parts.signal);
  if (batches.length > 0) sendTimer(sendEveryMs);
  return { searched, opened, offered, solved, asked, look, forget };

  function searched(given: Searched, answer: SearchAnswer): void {
    pending = parts.keeps() ? searchEntry(given, answer, at()) : null;
    settleTimer(pending === null ? null : settledMs);
  }

  function settle(): void {
    settleTimer(null);
    const settled = pending;
    pending = null;
    if (settled === null) return;
    if (!isSameSearch(settled, last?.entry ?? null)) add(settled);
    last = { entry: settled, at: now() };
  }

  function opened({ record, query, position }: Parameters<QueryLogKeeper["opened"]>[0]): void {
    settle();
    const inList = position !== null && position >= 0;
    add({ kind: "opened", at: at(), record, position: inList ? position : null, query: loggedQuery(query) });
  }

  function offered({ records }: { records: readonly string[] }): void {
    if (isOver(beside.at)) toldOf = [];
    const fresh = records.filter((record) => !toldOf.includes(record));
    toldOf = [...toldOf, ...fresh];
    beside = { records: records.slice(0, mostOffered), at: now() };
    if (fresh.length > 0) add({ kind: "offered", at: at(), records: fresh.slice(0, mostOffered) });
  }

  function solved({ record, query }: { record: string; query: string }): void {
    settle();
    leaveBeside();
    const words = loggedQuery(query);
    if (words !== null) add({ kind: "solved", at: at(), record, query: words });
  }

  function asked(key: string): void {
    settle();
    if (key === lastAsked) return;
    lastAsked = key;
    if (last !== null && !isOver(last.at)) add({ kind: "asked", at: at(), query: last.entry.query });
    const { records } = beside;
    if (records.length > 0 && !isOver(beside.at))
      add({ kind: "asked-anyway", at: at(), records: [...records] });
    leaveBeside();
  }

  function leaveBeside(): void {
    toldOf = [];
    beside = { records: [], at: 0 };
  }

  function isOver(then: number): boolean {
    return now() - then > askedAfterMs;
  }

  function add(entry: LearningEntry): void {
    // One that the server would not have would take its whole batch with it.
    if (!parts.keeps() || !LearningEntry.safeParse(entry).success) return;
    const newest = batches.at(-1);
    const open = newest?.state === "open" ? newest : null;
    const entries = [...(open?.entries ?? []), entry];
    const full = entries.length >= entriesPerBatch;
    const batch: LoggedBatch = {
      key: open?.key ?? crypto.randomUUID(),
      entries,
      state: full ? "closed" : "open",
    };
    if (open === null) sendTimer(sendEveryMs);
    batches = [...(open === null ? batches : batches.slice(0, -1)), batch];
    keep(batch);
    for (const { key } of batches.slice(0, -mostBatches)) drop(key);
    if (full) send();
  }

  /** A disk that takes no more keeps nobody from searching: it is sent from memory then. */
  function keep(batch: LoggedBatch): void {
    db.put("queryLog", batch).catch(parts.failed);
  }

  function drop(key: string): void {
    batches = batches.filter((batch) => batch.key !== key);
    db.delete("queryLog", key).catch(parts.failed);
  }

  function look(): void {
    if (!parts.keeps()) return turnOff();
    if (contacted || batches.length === 0) return;
    contacted = true;
    contactTimer(parts.random() * sendEveryMs);
  }

  function send(): void {
    contacted = false;
    contactTimer(null);
    if (!parts.keeps()) return turnOff();
    if (sending || batches.length === 0) return;
    sending = true;
    void sendAll().finally(() => {
      sending = false;
      if (batches.length > 0) sendTimer(sendEveryMs);
    });
  }

  /** By policy, and not only for want of somebody who is connected: what is there came from before it. */
  function turnOff(): void {
    if (batches.length > 0) db.clear("queryLog").catch(parts.failed);
    forget();
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const [oldest] = batches;
      if (oldest === undefined || parts.signal.aborted) return;
      const closed: LoggedBatch = { ...oldest, state: "closed" };
      batches = [closed, ...batches.slice(1)];
      // On disk before it leaves: what is sent again after a crash must be the very same.
      await db.put("queryLog", closed).catch(parts.failed);
      if (batches[0] !== closed) return;
      const { key, entries } = closed;
      const called = await parts.send({ key, entries });
      const taken = called.kind === "ok" || (called.kind === "problem" && final.has(called.problem.code));
      if (!taken || !batches.some((batch) => batch.key === key)) return;
      drop(key);
    }
  }

  function forget(): void {
    batches = [];
    pending = null;
    last = null;
    leaveBeside();
    settleTimer(null);
    sendTimer(null);
    contactTimer(null);
    contacted = false;
  }

  function at(): string {
    return new Date(now()).toISOString();
  }
}
