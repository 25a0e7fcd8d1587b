import { endpoints } from "../../core/contract/endpoints.ts";
import type { Feedback, RequestRow, RequestView } from "../../core/contract/request.ts";
import type { Cancelling, HostFailure, Outcome } from "../platform/protocol.ts";
import { type CancellingKeeper, createCancelling } from "./cancelling.ts";
import type { KnownRequests } from "./known-requests.ts";
import type { LocalDatabase } from "./local-database.ts";
import { oneTimer } from "./one-timer.ts";
import { newlyUnseen, withSeen, withView } from "./requests-rules.ts";
import type { FromServer, ServerLine } from "./server-line.ts";

export type RequestsKeeper = {
  rows: () => RequestRow[];
  /** The same, and which of them are being taken back, as screens see them. */
  shown: () => { rows: RequestRow[]; cancelling: Cancelling[] };
  /** Asks for the list; several calls close together become one. */
  refresh: () => void;
  /** Takes in what an acknowledged question has become. */
  take: (view: RequestView) => Promise<void>;
  /** A thread, from the last time it was seen where the server cannot be reached. */
  read: (id: number) => Promise<Outcome<RequestView>>;
  /** `files`: ids of uploaded ones. */
  reply: (given: {
    id: number;
    text: string;
    key: string;
    files?: string[];
  }) => Promise<Outcome<RequestView>>;
  rate: (id: number, feedback: Feedback) => Promise<Outcome<RequestView>>;
  seen: (id: number) => Promise<void>;
  cancelling: CancellingKeeper;
  /** Waits for the answer to a colleague's question, and no longer. */
  join: (given: { id: number; text: string }) => Promise<Outcome<RequestView>>;
  leave: (id: number) => Promise<Outcome<null>>;
  /** Nobody is connected any more. */
  forget: () => void;
};

export type RequestsParts = {
  db: LocalDatabase;
  first: KnownRequests | undefined;
  line: ServerLine;
  now: () => number;
  clock: (offsetMs: number) => void;
  changed: () => void;
  /** There is something new to read in these. */
  news: (rows: RequestRow[]) => void;
  signal: AbortSignal;
};

// One claim, route and answer make several events within a moment.
const togetherMs = 150;

/** Keeps one's own requests: the list always, threads once opened. */
export function createRequestsKeeper(parts: RequestsParts): RequestsKeeper {
  const { db, line } = parts;
  let known: KnownRequests | null = parts.first ?? null;
  /** Read here while the server could not be told. */
  const untold = new Set<number>();
  const timer = oneTimer(() => void fetchRows(), parts.signal);
  const { now, changed, signal } = parts;
  const cancelling = createCancelling({ line, now, changed, take, signal });

  return {
    rows: () => known?.rows ?? [],
    refresh: () => timer(togetherMs),
    take,
    read,
    reply: async ({ id, ...body }) => keepThread(await line(endpoints.reply, { params: { id }, body })),
    rate: async (id, feedback) =>
      keepThread(await line(endpoints.feedback, { params: { id }, body: feedback })),
    seen,
    shown: () => ({ rows: known?.rows ?? [], cancelling: cancelling.shown() }),
    cancelling,
    join: async ({ id, text }) => keepThread(await line(endpoints.join, { params: { id }, body: { text } })),
    leave,
    forget() {
      cancelling.forget();
      known = null;
      untold.clear();
    },
  };

  async function keep(rows: RequestRow[], seq: number): Promise<void> {
    known = { rows, seq };
    parts.changed();
    await db.put("requests", known, "now");
  }

  async function fetchRows(): Promise<void> {
    for (const id of untold) await tellSeen(id);
    const sentAt = parts.now();
    const called = await line(endpoints.requests, { query: { scope: "mine" } });
    if (called.kind !== "ok") return;
    const { requests, seq, serverNow } = called.answer;
    parts.clock(Date.parse(serverNow) - (sentAt + parts.now()) / 2);
    const before = known;
    const rows = [...untold].reduce(withSeen, requests);
    await keep(rows, seq);
    // What was unread before this browser was connected is no news.
    if (before) parts.news(newlyUnseen(before.rows, rows));
  }

  async function take(view: RequestView): Promise<void> {
    // Both begun before anything is waited for: once whoever may read it has left, nothing of it is written.
    await Promise.all([db.put("threads", view), keep(withView(known?.rows ?? [], view), known?.seq ?? 0)]);
  }

  async function keepThread(called: FromServer<RequestView>): Promise<Outcome<RequestView>> {
    if (called.kind !== "ok") return { kind: "failed", why: failureOf(called) };
    await take(called.answer);
    return { kind: "ok", answer: called.answer };
  }

  async function read(id: number): Promise<Outcome<RequestView>> {
    const called = await line(endpoints.request, { params: { id } });
    if (called.kind !== "offline") return keepThread(called);
    const thread = await db.get("threads", id);
    return thread ? { kind: "ok", answer: thread } : { kind: "failed", why: { kind: "offline" } };
  }

  async function leave(id: number): Promise<Outcome<null>> {
    const called = await line(endpoints.leave, { params: { id } });
    // Not there any more is what was asked for.
    const left = called.kind === "ok" || (called.kind === "problem" && called.problem.code === "not-found");
    if (!left) return { kind: "failed", why: failureOf(called) };
    const rows = (known?.rows ?? []).filter((row) => row.id !== id);
    await Promise.all([db.delete("threads", id), keep(rows, known?.seq ?? 0)]);
    return { kind: "ok", answer: null };
  }

  async function seen(id: number): Promise<void> {
    if (known) await keep(withSeen(known.rows, id), known.seq);
    await tellSeen(id);
  }

  async function tellSeen(id: number): Promise<void> {
    untold.add(id);
    const called = await line(endpoints.viewed, { params: { id } });
    if (called.kind === "ok" || called.kind === "problem") untold.delete(id);
  }
}

/** Why a call to the server brought nothing, as a screen is told. */
export function failureOf(called: Exclude<FromServer<unknown>, { kind: "ok" }>): HostFailure {
  if (called.kind === "problem") return { kind: "problem", problem: called.problem };
  return called.kind === "offline" ? { kind: "offline" } : { kind: "not-connected" };
}
