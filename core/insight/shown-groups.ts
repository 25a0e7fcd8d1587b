import type { Telling } from "./choose-requests.ts";
import type { FactColumns } from "./fact-columns.ts";
import { countByGroup, type Grouped, sellersByGroup } from "./figures-by-group.ts";

/**
 * Which groups may be told beside the figures of all of them together: none of too few sellers, and one more is held back where
 * those held back are together too few, for what is missing from the whole would be theirs. Groups without requests may be told.
 * @param mayShow false for a group that is not shown for another reason.
 */
export function shownGroups(
  facts: FactColumns,
  of: Grouped,
  {
    leastSellers,
    mayShow = () => true,
  }: Pick<Telling, "leastSellers"> & { mayShow?: (group: number) => boolean },
): boolean[] {
  const { requests, sellers } = countByGroup(facts, of);
  const shown = Array.from(
    requests,
    (count, group) => mayShow(group) && (count === 0 || (sellers[group] ?? 0) >= leastSellers),
  );
  const hidden = of.places.filter((_, index) => !shown[of.groups[index] ?? 0]);
  if (hidden.length === 0 || sellersOf(facts, hidden) >= leastSellers) return shown;
  // With one that may be told by itself they are enough.
  const [least] = Array.from(requests, (count, group) => ({ count, group }))
    .filter(({ count, group }) => count > 0 && shown[group])
    .toSorted((a, b) => a.count - b.count);
  if (least) shown[least.group] = false;
  return shown;
}

function sellersOf(facts: FactColumns, places: Uint32Array): number {
  return sellersByGroup(facts, { places, groups: new Uint32Array(places.length), count: 1 })[0] ?? 0;
}
