import type { SearchIndex } from "./search-index.ts";

/** The number of a record that can be found; undefined where it is not here, or no longer. */
export function sectionOf(index: SearchIndex, record: string): number | undefined {
  for (const { index: part, first, removed } of index.parts) {
    const local = part.heads.findIndex((head, at) => head.id === record && removed[at] === 0);
    if (local >= 0) return first + local;
  }
  return undefined;
}
