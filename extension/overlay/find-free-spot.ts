const step = 8;

/** What a place would cover: 0 nothing, 1 text, 2 a control, 3 a field. */
export type Weight = number;

/**
 * Where the launcher stands: the wished place, or the nearest one that covers nothing; where all is taken, the least bad
 * one, but never over a field: then null, and only the key opens the palette.
 * @param wished px from the top. @param last the lowest place, px. @returns px from the top.
 */
export function findFreeSpot(wished: number, last: number, weightAt: (top: number) => Weight): number | null {
  const start = Math.min(Math.max(wished, 0), last);
  let best: number | null = null;
  let least = 3;
  for (let away = 0; away <= last && least > 0; away += step) {
    for (const at of [start - away, start + away]) {
      const weight = at < 0 || at > last ? 3 : weightAt(at);
      if (weight < least) [best, least] = [at, weight];
    }
  }
  return best;
}
