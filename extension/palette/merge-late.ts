import type { Hit, HitGroup } from "../../core/contract/search.ts";

/**
 * Groups on screen, refreshed by a later answer to the same query: what is shown keeps its place and only fills in
 * its text; what is new joins below.
 */
export function mergeLate(shown: readonly HitGroup[], fresh: readonly HitGroup[]): HitGroup[] {
  const hits = new Map(
    fresh.flatMap(({ best, sections }) => [best, ...sections]).map((hit) => [hit.record, hit]),
  );
  const filled = (hit: Hit): Hit => hits.get(hit.record) ?? hit;
  const known = new Set(shown.map(({ document }) => document));
  return [
    ...shown.map((group) => ({ ...group, best: filled(group.best), sections: group.sections.map(filled) })),
    ...fresh.filter(({ document }) => !known.has(document)),
  ];
}
