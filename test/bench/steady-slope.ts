import { quantile } from "./quantile.ts";

/** What was measured at a moment. */
export type Sample = { readonly atMs: number; readonly value: number };

/**
 * How much the values grow in an hour, in percent of their mean: the median of the slopes between any two of them (Theil and Sen's
 * line), so that a single step of an allocator or a reading out of line is not taken for growth, and step after step is. NaN for
 * fewer than two.
 */
export function steadySlope(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((one, nth) =>
    samples.slice(nth + 1).map((other) => (other.value - one.value) / (other.atMs - one.atMs)),
  );
  const mean = samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
  return (quantile(slopes, 0.5) * 3_600_000 * 100) / mean;
}
