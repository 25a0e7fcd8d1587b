import type { Pace } from "./pace.ts";

/** Sorts by UTF-16 units in small stretches: by the first two letters first, then within each lot. */
export async function sortTerms(terms: Iterable<string>, pace: Pace): Promise<string[]> {
  const lots = new Map<string, string[]>();
  for (const term of terms) {
    const key = term.slice(0, 2);
    const lot = lots.get(key);
    if (lot === undefined) lots.set(key, [term]);
    else lot.push(term);
  }
  const sorted: string[] = [];
  for (const key of [...lots.keys()].toSorted(byUnits)) {
    for (const term of (lots.get(key) ?? []).toSorted(byUnits)) sorted.push(term);
    if (pace.due()) await pace.rest();
  }
  return sorted;
}

function byUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
