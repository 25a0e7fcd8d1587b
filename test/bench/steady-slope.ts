/** What was measured at a moment. */
export type Sample = { readonly atMs: number; readonly value: number };

/** How much the values grow in an hour, in percent of their mean, by the line of least squares through them; NaN for fewer than two. */
export function steadySlope(samples: readonly Sample[]): number {
  const meanAt = mean(samples.map(({ atMs }) => atMs));
  const meanValue = mean(samples.map(({ value }) => value));
  const spread = samples.reduce((sum, { atMs }) => sum + (atMs - meanAt) ** 2, 0);
  const together = samples.reduce((sum, { atMs, value }) => sum + (atMs - meanAt) * (value - meanValue), 0);
  return ((together / spread) * 3_600_000 * 100) / meanValue;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
