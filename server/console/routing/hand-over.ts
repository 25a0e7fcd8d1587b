import type { Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Assigned } from "../../../core/contract/routing.ts";
import { deskCall } from "../platform/desk-call.ts";
import { refreshQueue } from "../queue/queue-rows.ts";

/** To whom requests were given, and what became of each. */
export type HandedOver = {
  /** Null is the queue. */
  readonly to: string | null;
  readonly name: string;
  readonly results: Assigned["results"];
};

type Giving = { readonly to: string | null; readonly name: string; readonly note: string };

/** Gives requests to a colleague or to the queue. */
export async function handOver(
  requests: readonly number[],
  { to, name, note }: Giving,
): Promise<Called<HandedOver>> {
  const called = await deskCall(endpoints.assign, { body: { requests: [...requests], to, note } });
  refreshQueue();
  if (called.kind !== "ok") return called;
  return { ...called, answer: { to, name, results: called.answer.results } };
}

/** Those that were given, of one hand-over. */
export function movedBy({ results }: HandedOver): number[] {
  return results.flatMap(({ request, result }) => (result === "assigned" ? [request] : []));
}

/**
 * Gives back what a hand-over moved, to whoever had it; what has gone on to somebody else since stays there.
 * @returns how many are back, and how many are not
 */
export async function giveBack(given: HandedOver): Promise<{ back: number; kept: number } | null> {
  const moved = given.results.filter(({ result }) => result === "assigned");
  const byHolder = Map.groupBy(moved, ({ from }) => from ?? null);
  let back = 0;
  for (const [to, results] of byHolder) {
    const requests = results.map(({ request }) => request);
    const body = { requests, to, onlyFrom: given.to, note: "" };
    const called = await deskCall(endpoints.assign, { body });
    if (called.kind !== "ok") return null;
    back += called.answer.results.filter(({ result }) => result === "assigned").length;
  }
  refreshQueue();
  return { back, kept: moved.length - back };
}
