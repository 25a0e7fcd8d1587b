import { repeatCounts } from "./closeness.ts";

type Near = { readonly nearness: number };

/**
 * The nearest, but each that asks what one before it asks waits behind others: five that differ hold more answers than five
 * wordings of one question. The first stays the first.
 * @param pool the nearest first.
 */
export function chooseDifferent<T extends Near>(
  pool: readonly T[],
  limit: number,
  alike: (one: T, chosen: T) => number,
): T[] {
  const waiting = pool.map((one) => ({ one, repeats: 0 }));
  const chosen: T[] = [];
  while (chosen.length < limit && waiting.length > 0) {
    let first = 0;
    for (const [at, candidate] of waiting.entries()) {
      if (worthOf(candidate) > worthOf(waiting[first] ?? candidate)) first = at;
    }
    const [taken] = waiting.splice(first, 1);
    if (taken === undefined) break;
    chosen.push(taken.one);
    if (chosen.length === limit) break;
    for (const candidate of waiting) {
      candidate.repeats = Math.max(candidate.repeats, alike(candidate.one, taken.one));
    }
  }
  return chosen;
}

function worthOf({ one, repeats }: { one: Near; repeats: number }): number {
  return one.nearness * (1 - repeatCounts * repeats);
}
