import type { Store } from "../../store/store.ts";
import { answeredSpans } from "./answered-spans.ts";

const weeks = 4;
const fewest = 20;
const goodForMs = 10 * 60_000;

// Of hundreds a day, a few more change no median worth reading them all again for.
const known = new WeakMap<Store, { readonly at: number; readonly seconds: number | null }>();

/**
 * What answering one usually takes: the median from the claim to the answer over the last four weeks, without those that
 * waited for the seller. Null where too few were answered to tell.
 */
export async function handlingSeconds(store: Store, now: Date): Promise<number | null> {
  const before = known.get(store);
  if (before !== undefined && Math.abs(now.getTime() - before.at) < goodForMs) return before.seconds;
  const seconds = await medianOf(store, now);
  known.set(store, { at: now.getTime(), seconds });
  return seconds;
}

async function medianOf(store: Store, now: Date): Promise<number | null> {
  const taken = (await answeredSpans(store, now, weeks))
    .map(({ claimedAt, answeredAt }) => (answeredAt - claimedAt) / 1000)
    .toSorted((a, b) => a - b);
  return taken.length < fewest ? null : (taken[taken.length >> 1] ?? null);
}
