import type { Called } from "../../core/contract/call.ts";
import type { Problem, ProblemCode } from "../../core/contract/problem.ts";
import type { RequestView } from "../../core/contract/request.ts";
import type { AskGiven, DeviceMs, OutboxItem } from "../platform/protocol.ts";
import type { StoredItem } from "./stored-item.ts";

/** A new item is held this long, so that a slip of the finger can be taken back. */
export const holdMs = 5000;
const firstRetryMs = 2000;
const longestRetryMs = 60_000;
/** How long a finished item answers repeats of its own call. */
const rememberedMs = 10 * 60_000;
/** Refusals below 500 that time, an update of the extension or connecting again ends. */
const patient: ReadonlySet<ProblemCode> = new Set([
  "rate-limited",
  "contract-version",
  "unauthenticated",
  "file-unknown",
]);

/** A click becomes an item. */
export function newItem(given: AskGiven, owner: string, now: DeviceMs): StoredItem {
  const { key, clickedAt, as, text, context, files } = given;
  // A click cannot lie in the future: the clock was set back since.
  const clicked = Math.min(clickedAt, now);
  return {
    key,
    owner,
    draft: { as, text, context, ...(files === undefined ? {} : { files }) },
    clickedAt: clicked,
    state: { kind: "held", until: now + holdMs },
  };
}

/** When an item may leave; null when not by itself. */
export function leavesAt({ state, clickedAt }: StoredItem, now: DeviceMs): DeviceMs | null {
  if (state.kind === "waiting") return Math.min(state.nextTryAt, now + longestRetryMs);
  // The clock was set back while the item was held: it does not wait for the old time to come again.
  if (state.kind === "held") return now < clickedAt ? now : Math.min(state.until, now + holdMs);
  return null;
}

/** The item to send now, oldest click first, or when to look again. Only the owner's items leave. */
export function nextStep(
  items: readonly StoredItem[],
  owner: string,
  now: DeviceMs,
): { send: StoredItem } | { lookAt: DeviceMs } | null {
  const leaving = items
    .filter((item) => item.owner === owner)
    .flatMap((item) => {
      const at = leavesAt(item, now);
      return at === null ? [] : [{ item, at }];
    });
  const due = leaving
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.item.clickedAt - b.item.clickedAt)[0];
  if (due) return { send: due.item };
  return leaving.length === 0 ? null : { lookAt: Math.min(...leaving.map(({ at }) => at)) };
}

/** Device time that passed since the click; a clock set back counts as none. */
export function elapsedMs(item: StoredItem, now: DeviceMs): number {
  return Math.max(0, now - item.clickedAt);
}

/**
 * What an attempt made of the item. Everything that time may mend waits; what only the seller can mend is refused and
 * shown. A refused token waits too: nothing leaves until someone is connected again.
 */
export function afterAttempt(item: StoredItem, called: Called<RequestView>, now: DeviceMs): StoredItem {
  const attempts = item.state.kind === "waiting" ? item.state.attempts + 1 : 1;
  if (called.kind === "ok") return { ...item, state: { kind: "sent", at: now, request: called.answer.id } };
  if (called.kind === "problem" && !mendsItself(called.problem)) {
    return { ...item, state: { kind: "refused", problem: called.problem } };
  }
  const askedMs = called.kind === "problem" ? (called.problem.retryAfterSeconds ?? 0) * 1000 : 0;
  const nextTryAt = now + Math.max(askedMs, retryMs(attempts));
  return { ...item, state: { kind: "waiting", attempts, nextTryAt } };
}

function mendsItself({ status, code }: Problem): boolean {
  // Without room for a file the question can still go: the seller is told at once.
  return (status >= 500 && code !== "file-not-kept") || patient.has(code);
}

/** 2, 4, 8 … 60 seconds. */
export function retryMs(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts - 1, 10));
}

/** Items that nothing will be asked about any more. */
export function forgettable(item: StoredItem, now: DeviceMs): boolean {
  const { state } = item;
  return (state.kind === "taken" || state.kind === "sent") && Math.abs(now - state.at) > rememberedMs;
}

/** The item as screens show it; null once it has left. */
export function shownItem(item: StoredItem, sending: boolean): OutboxItem | null {
  const { key, draft, clickedAt, state } = item;
  if (state.kind === "taken" || state.kind === "sent") return null;
  return {
    key,
    ...draft,
    clickedAt: new Date(clickedAt).toISOString(),
    state: sending ? { kind: "sending" } : state,
  };
}
