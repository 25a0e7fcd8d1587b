import type { Arrangement, GroupKey } from "./arrangement.ts";

export type Heights = { readonly header: number; readonly row: number };
export type GroupPlace = {
  readonly key: GroupKey;
  readonly ids: readonly number[];
  readonly top: number;
  readonly height: number;
};
export type Layout = { readonly height: number; readonly groups: readonly GroupPlace[] };

/** Where each group stands in px, from the fixed heights of its parts: what is not in sight need not be drawn. */
export function layOut(arrangement: Arrangement, { header, row }: Heights): Layout {
  let height = 0;
  const groups = arrangement.map(({ key, ids }) => {
    const place = { key, ids, top: height, height: header + ids.length * row };
    height += place.height;
    return place;
  });
  return { height, groups };
}

/** Top of a row in px; null for one that is not laid out. */
export function topOfRow({ groups }: Layout, id: number, { header, row }: Heights): number | null {
  for (const group of groups) {
    const index = group.ids.indexOf(id);
    if (index >= 0) return group.top + header + index * row;
  }
  return null;
}

/** The rows of a group between two heights of the list, and always the chosen one, which has the focus. */
export function rowsInSight(
  group: GroupPlace,
  sight: { readonly from: number; readonly to: number; readonly always: number | null },
  { header, row }: Heights,
): { id: number; index: number }[] {
  const first = Math.max(0, Math.floor((sight.from - group.top - header) / row));
  const last = Math.min(group.ids.length - 1, Math.ceil((sight.to - group.top - header) / row));
  const shown = group.ids.slice(first, last + 1).map((id, index) => ({ id, index: first + index }));
  const chosen = sight.always === null ? -1 : group.ids.indexOf(sight.always);
  if (chosen >= 0 && (chosen < first || chosen > last)) shown.push({ id: sight.always ?? 0, index: chosen });
  return shown;
}
