import type { Hit, HitGroup } from "../../core/contract/search.ts";
import { keepOrder } from "./keep-order.ts";

/**
 * A later answer to the same query, in the order in which its hits are on screen already: what is shown fills in its
 * text, what is new joins below. What the later answer lacks goes: it may be closed to this user by now.
 */
export function mergeLate(shown: readonly HitGroup[], fresh: readonly HitGroup[]): HitGroup[] {
  const before = new Map(shown.map((group) => [group.document, group]));
  const groups = fresh.map((group) => ({ id: group.document, group }));
  return keepOrder([...before.keys()], groups).map(({ id, group }) => {
    const seen = before.get(id);
    return seen ? inOrderOf(seen, group) : group;
  });
}

function inOrderOf(seen: HitGroup, group: HitGroup): HitGroup {
  const hits = hitsOf(group).map((hit) => ({ id: hit.record, hit }));
  const places = hitsOf(seen).map(({ record }) => record);
  const [best = group.best, ...sections] = keepOrder(places, hits).map(({ hit }) => hit);
  return { ...group, best, sections };
}

function hitsOf({ best, sections }: HitGroup): Hit[] {
  return [best, ...sections];
}
