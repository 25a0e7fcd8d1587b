/** A stretch of the right edge that is taken, in px from the top; fields weigh most, text least. */
export type Taken = { readonly from: number; readonly to: number; readonly weight: 1 | 2 | 3 };

type Edge = { readonly height: number; readonly size: number; readonly taken: readonly Taken[] };

const step = 4;
const margin = 8;

/**
 * Where the launcher stands: the wished place, or the nearest one that covers nothing; where all is taken, the least bad
 * one, but never over a field: then null, and only the key opens the palette.
 * @param wished px from the top. @returns px from the top.
 */
export function findFreeSpot(wished: number, edge: Edge): number | null {
  const last = Math.max(margin, edge.height - edge.size - margin);
  const start = Math.min(Math.max(wished, margin), last);
  let best: { at: number; weight: number } | null = null;
  for (let distance = 0; distance <= last; distance += step) {
    for (const at of distance === 0 ? [start] : [start - distance, start + distance]) {
      if (at < margin || at > last) continue;
      const weight = weightAt(at, edge);
      if (weight === 0) return at;
      if (best === null || weight < best.weight) best = { at, weight };
    }
  }
  return best !== null && best.weight < 3 ? best.at : null;
}

function weightAt(at: number, { size, taken }: Edge): number {
  let weight = 0;
  for (const part of taken) {
    if (part.from < at + size && part.to > at) weight = Math.max(weight, part.weight);
  }
  return weight;
}
