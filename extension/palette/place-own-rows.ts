import { keepOrder } from "./keep-order.ts";
import type { Row } from "./rows.ts";

/** Own requests above all else that is worth a look, and those that came while one looks below it. */
export type PlacedRows = { readonly above: readonly Row[]; readonly below: readonly Row[] };

const longest = 5;

/**
 * @param shown ids of the rows above as they were first shown; null where none were yet.
 * @param isAlone nothing stands beneath that could be pushed.
 */
export function placeOwnRows(
  rows: readonly Row[],
  shown: readonly string[] | null,
  isAlone: boolean,
): PlacedRows {
  const first = rows.slice(0, longest);
  if (shown === null) return { above: first, below: [] };
  const known = new Set(shown);
  const above = keepOrder(
    shown,
    rows.filter(({ id }) => known.has(id)),
  );
  const late = first.filter(({ id }) => !known.has(id));
  return isAlone ? { above: [...above, ...late], below: [] } : { above, below: late };
}
