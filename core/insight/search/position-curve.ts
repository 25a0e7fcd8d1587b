export type ShownRow = { readonly position: number; readonly shown: number; readonly opened: number };
export type CurvePoint = ShownRow & {
  /** Of the searches that showed the row, the share in which it was opened first. */
  readonly share: number;
  /** That share beside the one of the first row; null where that was never opened. */
  readonly ofFirst: number | null;
};

/** How much being higher up is worth by itself: how often each row is opened, beside the first. */
export function positionCurve(rows: readonly ShownRow[]): CurvePoint[] {
  const points = rows
    .filter(({ shown }) => shown > 0)
    .toSorted((a, b) => a.position - b.position)
    .map((row) => ({ ...row, share: row.opened / row.shown }));
  const first = points.find(({ position }) => position === 0)?.share ?? 0;
  return points.map((point) => ({ ...point, ofFirst: first > 0 ? point.share / first : null }));
}
