import { computed, signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { deskCall } from "../platform/desk-call.ts";
import { now } from "../platform/server-time.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { answeredSince } from "./answered-since.ts";

const mostRows = 2000;
// An answer is heard of one by one; in a surge the queue no longer reads each, and these are read again.
const restMs = 5000;
/** An answer is dated by its click, and may be told of a minute after that. */
const overlapMs = 2 * 60_000;

const read = signal<ReadonlyMap<number, RequestRow>>(new Map());
let readUntil: string | null = null;
let timer = 0;

/** Midnight of this device's day, by the server's time. */
const midnight = computed(() => new Date(now.value).setHours(0, 0, 0, 0));

/** What was answered today, latest first, with what the queue has learned since. */
export const answeredToday = computed(() =>
  answeredSince({ read: read.value, known: queueRows.value }, midnight.value),
);

/** Reads what was answered since it was last read; `whole`: today, whatever was read before. */
export async function readAnswered({ whole = false } = {}): Promise<void> {
  if (whole) readUntil = null;
  const last = readUntil === null ? 0 : Date.parse(readUntil) - overlapMs;
  const since = new Date(Math.max(midnight.peek(), last)).toISOString();
  const called = await deskCall(endpoints.requests, {
    query: { scope: "answered", limit: mostRows, since },
  });
  if (called.kind !== "ok") return;
  readUntil = called.answer.serverNow;
  const rows = new Map(read.peek());
  for (const row of called.answer.requests) rows.set(row.id, row);
  read.value = rows;
}

/** Reads it again, soon and once, however often it is asked for. */
export function refreshAnswered(): void {
  if (timer !== 0) return;
  timer = window.setTimeout(() => {
    timer = 0;
    void readAnswered();
  }, restMs);
}
