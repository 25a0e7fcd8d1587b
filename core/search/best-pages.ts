import type { SearchIndex } from "./search-index.ts";
import { highest } from "./highest.ts";

type Memory = { readonly tops: Float32Array; readonly pages: Uint32Array; readonly best: Uint32Array };
const memories = new WeakMap<SearchIndex, Memory>();

/**
 * The sections, in their order, of the `most` pages whose best section has the highest score; `scores` is by section.
 * Sections that score nothing come with a page that does, or where no choice is needed.
 */
export function ofBestPages(
  index: SearchIndex,
  sections: Uint32Array,
  { most, scores }: { readonly most: number; readonly scores: Float64Array },
): Uint32Array {
  if (sections.length <= most) return sections;
  const { tops, pages, best } = memoryOf(index);
  const { pageOf } = index;
  let count = 0;
  for (let at = 0; at < sections.length; at += 1) {
    const section = sections[at] ?? 0;
    const page = pageOf[section] ?? 0;
    const score = scores[section] ?? 0;
    // No page has been seen with it: 0 is what is not seen yet.
    if (!(score > 0)) continue;
    const before = tops[page] ?? 0;
    if (before === 0) {
      pages[count] = page;
      count += 1;
    }
    if (score > before) tops[page] = score;
  }
  const found = pages.subarray(0, count);
  const ofBest = count <= most ? sections : sectionsOfBest({ sections, pageOf, tops, found, best }, most);
  for (let at = 0; at < found.length; at += 1) tops[found[at] ?? 0] = 0;
  return ofBest;
}

type Found = {
  readonly sections: Uint32Array;
  readonly pageOf: Uint32Array;
  readonly tops: Float32Array;
  /** The pages of the sections. */
  readonly found: Uint32Array;
  /** Room for the best. */
  readonly best: Uint32Array;
};

function sectionsOfBest({ sections, pageOf, tops, found, best }: Found, most: number): Uint32Array {
  const least = highest(found, tops, most);
  let better = 0;
  for (let at = 0; at < found.length; at += 1) if ((tops[found[at] ?? 0] ?? 0) > least) better += 1;
  // Of equal pages the first: single letters make thousands of them.
  const equal = found.filter((page) => tops[page] === least).toSorted();
  for (let at = 0; at < found.length; at += 1) {
    const page = found[at] ?? 0;
    if ((tops[page] ?? 0) < least) tops[page] = 0;
  }
  for (const page of equal.subarray(most - better)) tops[page] = 0;
  let count = 0;
  for (let at = 0; at < sections.length; at += 1) {
    const section = sections[at] ?? 0;
    if ((tops[pageOf[section] ?? 0] ?? 0) === 0) continue;
    best[count] = section;
    count += 1;
  }
  return best.slice(0, count);
}

function memoryOf(index: SearchIndex): Memory {
  const known = memories.get(index);
  if (known !== undefined) return known;
  const fresh = {
    tops: new Float32Array(index.pages),
    pages: new Uint32Array(index.pages),
    best: new Uint32Array(index.size),
  };
  memories.set(index, fresh);
  return fresh;
}
