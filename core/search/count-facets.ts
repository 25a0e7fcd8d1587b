import type { DocumentKind } from "../contract/record.ts";
import type { Facet, SearchAnswer } from "../contract/search.ts";
import type { Numbered } from "./numbered.ts";
import type { SearchIndex } from "./search-index.ts";

export type Facets = Pick<SearchAnswer, "counts" | "sections" | "regions">;

const mostValues = 12;

/** How many of the sections found are of each kind, of each of the portal's sections, and for each region. */
export function countFacets(index: SearchIndex, found: Uint32Array): Facets {
  const counts: Partial<Record<DocumentKind, number>> = {};
  for (const [kind, count] of countValues({ values: index.kinds, of: index.kindOf }, found)) {
    counts[kind] = count;
  }
  const regions = new Map<string, number>();
  for (const [named, count] of countValues(index.columns.regions, found)) {
    for (const region of new Set(named.split("\n"))) regions.set(region, (regions.get(region) ?? 0) + count);
  }
  return {
    counts,
    sections: mostFrequent(countValues(index.columns.portalSection, found)),
    regions: mostFrequent([...regions]),
  };
}

function countValues<T>({ values, of }: Numbered<T>, found: Uint32Array): [value: T, count: number][] {
  const [only] = values;
  if (only !== undefined && values.length === 1) return found.length === 0 ? [] : [[only, found.length]];
  const perValue = new Uint32Array(values.length);
  for (const section of found) {
    const value = of[section] ?? 0;
    perValue[value] = (perValue[value] ?? 0) + 1;
  }
  return values.flatMap((value, at): [T, number][] => {
    const count = perValue[at] ?? 0;
    return count === 0 ? [] : [[value, count]];
  });
}

/** Of equally frequent ones the first by its letters: an order that does not tell what else there is. */
function mostFrequent(counted: readonly [value: string, count: number][]): Facet {
  return counted
    .filter(([value]) => value !== "")
    .toSorted(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .slice(0, mostValues)
    .map(([value, count]) => ({ value, count }));
}
