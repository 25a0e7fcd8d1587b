import type { SearchIndex } from "./search-index.ts";
import type { Stands } from "./stands.ts";

/** Roughly in how many places these terms stand, without reading them: the bytes of their postings. */
export function commonness(index: SearchIndex, stands: Stands): number {
  let bytes = 0;
  for (const [at, part] of index.parts.entries()) {
    for (const { term } of stands[at] ?? []) {
      for (const { starts } of part.index.postings) bytes += (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    }
  }
  return bytes;
}
