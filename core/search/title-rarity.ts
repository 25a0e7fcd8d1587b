import type { OpenPart, SearchIndex } from "./search-index.ts";
import { membersOf } from "./group-members.ts";
import { readPostings } from "./read-postings.ts";
import { termNumber } from "./vocabulary.ts";

type Memory = { readonly byStem: Map<string, number>; readonly pages: number };
const memories = new WeakMap<SearchIndex, Memory>();

/**
 * How rare a word is among the titles of pages: «обзор» may stand in half of them and says little of any. The same for
 * an index in parts as for the whole.
 */
export function titleRarity(index: SearchIndex, part: OpenPart, term: number): number {
  const memory = memoryOf(index);
  const stem = part.index.stems[part.index.stemOf[term] ?? 0] ?? "";
  const known = memory.byStem.get(stem);
  if (known !== undefined) return known;
  const rarity = Math.log(1 + (memory.pages + 0.5) / (pagesTitled(index, stem) + 0.5));
  memory.byStem.set(stem, rarity);
  return rarity;
}

function pagesTitled(index: SearchIndex, stem: string): number {
  const pages = new PagesInARow(index);
  for (const part of index.parts) {
    const titles = part.index.postings[0];
    const number = termNumber(part.index.stems, stem);
    if (titles === undefined || number < 0) continue;
    const sections: number[] = [];
    for (const term of membersOf(part.termsOfStem, number)) {
      readPostings(titles, term, (section) => sections.push(section));
    }
    for (const section of sections.toSorted((one, other) => one - other)) pages.add(part, section);
  }
  return pages.count;
}

/** Counts pages as they change from section to section, over all parts: sections of a page stand together. */
class PagesInARow {
  count = 0;
  #last = -1;
  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  add(part: OpenPart, section: number): void {
    if (part.removed[section] === 1) return;
    const page = this.#index.pageOf[part.first + section] ?? 0;
    if (page === this.#last) return;
    this.#last = page;
    this.count += 1;
  }
}

function memoryOf(index: SearchIndex): Memory {
  const known = memories.get(index);
  if (known !== undefined) return known;
  const pages = new PagesInARow(index);
  for (const part of index.parts) {
    for (let section = 0; section < part.removed.length; section += 1) pages.add(part, section);
  }
  const fresh = { byStem: new Map<string, number>(), pages: pages.count };
  memories.set(index, fresh);
  return fresh;
}
