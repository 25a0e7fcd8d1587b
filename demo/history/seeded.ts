/** Chance that comes out the same for the same seed. */
export type Seeded = {
  /** From 0 to less than 1. */
  readonly next: () => number;
  /** A whole number from 0 to less than `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Of a list with weights. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
  readonly poisson: (mean: number) => number;
  /** Median and how far it spreads, as the deviation of its logarithm. */
  readonly logNormal: (median: number, spread: number) => number;
};

/** mulberry32. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick(list) {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error("Nothing to pick from");
      return chosen;
    },
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      const last = list.at(-1);
      if (last === undefined) throw new Error("Nothing to pick from");
      return last[0];
    },
    poisson(mean) {
      // Knuth's; means here are small.
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
    logNormal(median, spread) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * next()));
    },
  };
}
