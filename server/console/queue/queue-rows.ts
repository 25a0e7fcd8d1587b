import { signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestRow, RequestView } from "../../../core/contract/request.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnServerTime } from "../platform/server-time.ts";
import { learnRisks } from "./risks.ts";

/** Rows known to this page by id: the queue, and what has left it since it was read. */
export const queueRows = signal<ReadonlyMap<number, RequestRow>>(new Map());

export type QueueReading =
  | { kind: "loading" }
  | { kind: "ready" }
  | { kind: "failed"; detail: string | null };
export const queueReading = signal<QueueReading>({ kind: "loading" });

const mostRows = 2000;
/** Beyond so many changed at once, the list comes faster than each alone. */
const mostSingles = 5;

/** Position in the log up to which the rows are known. */
let knownSeq = -1;
let wanted: "whole" | Set<number> | null = null;
let busy = false;
let again = 0;
/** Whatever could not be read, the line is given so long to stand again. */
const againMs = 3000;

/** Reads the whole queue again, soon and once, however often it is asked for. */
export function refreshQueue(): void {
  wanted = "whole";
  void work();
}

/** Reads the queue again where the connection stands further in the log than what is known here. */
export function refreshFrom(seq: number): void {
  if (seq > knownSeq) refreshQueue();
}

/** Reads one request again. @param seq of the event that says so */
export function refreshRow(id: number, seq?: number): void {
  knownSeq = Math.max(knownSeq, seq ?? knownSeq);
  if (wanted !== "whole") wanted = (wanted ?? new Set()).add(id);
  void work();
}

/** Takes what an answer of the server says of a request. */
export function learnRow(view: RequestView): void {
  queueRows.value = new Map(queueRows.value).set(view.id, view);
}

/** Something could not be read: the whole is, soon, and at the next `hello` in any case. */
function readAgain(): void {
  knownSeq = -1;
  if (again !== 0) return;
  again = window.setTimeout(() => {
    again = 0;
    refreshQueue();
  }, againMs);
}

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  while (wanted !== null) {
    const now: "whole" | Set<number> = wanted;
    wanted = null;
    if (now === "whole" || now.size > mostSingles) await readWhole();
    else await Promise.all([...now].map(readOne));
  }
  busy = false;
}

async function readWhole(): Promise<void> {
  const called = await deskCall(endpoints.requests, { query: { scope: "queue", limit: mostRows } });
  if (called.kind === "ok") {
    learnServerTime(called.answer.serverNow);
    knownSeq = Math.max(knownSeq, called.answer.seq);
    const rows = new Map(called.answer.requests.map((row) => [row.id, row]));
    const gone = [...queueRows.value.values()].filter(({ id }) => !rows.has(id));
    queueRows.value = rows;
    learnRisks(called.answer.risks ?? []);
    queueReading.value = { kind: "ready" };
    // Someone may be looking at what has left: they are told what became of it.
    if (gone.length <= mostSingles) await Promise.all(gone.map(({ id }) => readOne(id)));
  } else if (called.kind === "problem" || queueReading.value.kind !== "ready") {
    queueReading.value = { kind: "failed", detail: called.kind === "problem" ? called.problem.detail : null };
  } else {
    readAgain();
  }
}

async function readOne(id: number): Promise<void> {
  const called = await deskCall(endpoints.request, { params: { id } });
  if (called.kind === "ok") learnRow(called.answer);
  if (called.kind === "offline") readAgain();
  if (called.kind === "problem" && called.problem.code === "not-found") {
    const rows = new Map(queueRows.value);
    rows.delete(id);
    queueRows.value = rows;
  }
}
