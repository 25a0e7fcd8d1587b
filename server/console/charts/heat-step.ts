export type HeatStep = 1 | 2 | 3 | 4 | 5;

/** The shade of a count beside the highest one of its table: 1 for the palest, 5 for the highest. */
export function heatStep(count: number, highest: number): HeatStep {
  if (highest <= 0 || count <= 0) return 1;
  const share = count / highest;
  if (share > 0.8) return 5;
  if (share > 0.55) return 4;
  if (share > 0.35) return 3;
  return share > 0.15 ? 2 : 1;
}
