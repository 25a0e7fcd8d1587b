import type { Sample } from "./steady-slope.ts";

/** Of each window the least: memory goes up and down with each collection, and what stays is its lower edge. */
export function lowerEdge(samples: readonly Sample[], windowMs: number): Sample[] {
  const windows = Map.groupBy(samples, ({ atMs }) => Math.floor(atMs / windowMs));
  return [...windows.values()].map((some) => some.reduce((low, one) => (one.value < low.value ? one : low)));
}
