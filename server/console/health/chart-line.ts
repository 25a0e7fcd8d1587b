export type ChartPoint = { readonly at: number; readonly value: number };

export type ChartLine = {
  /** Within a box of 100 × 100, its origin above at the left. */
  readonly path: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly last: { readonly x: number; readonly y: number };
};

/** A line over time and the round values beside it; null where there is nothing to draw. */
export function chartLine(points: readonly ChartPoint[]): ChartLine | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const values = points.map(({ value }) => value);
  const ticks = roundTicks(Math.min(...values), Math.max(...values));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (at: number): number =>
    last.at === first.at ? 100 : round(((at - first.at) / (last.at - first.at)) * 100);
  const y = (value: number): number => round(100 - ((value - low) / (high - low)) * 100);
  return {
    path: points.map(({ at, value }, i) => `${i === 0 ? "M" : "L"}${x(at)} ${y(value)}`).join(""),
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    last: { x: x(last.at), y: y(last.value) },
  };
}

/** Two to four round values that span from the lowest to the highest; counts, so never below zero or in fractions. */
function roundTicks(low: number, high: number): number[] {
  const span = Math.max(high - low, 2);
  const magnitude = 10 ** Math.floor(Math.log10(span / 2));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * magnitude).find((s) => span / s <= 3) ?? span);
  const from = Math.max(0, Math.floor(low / step) * step);
  const to = Math.max(from + step, Math.ceil(high / step) * step);
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
