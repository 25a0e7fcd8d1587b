import type { SearchIndex } from "./search-index.ts";
import { readPostings } from "./read-postings.ts";
import { termNumber } from "./vocabulary.ts";

const memories = new WeakMap<SearchIndex, Map<string, number>>();

/** How rare one form of a word is, by the field that has it most; 0 where it stands nowhere. */
export function formRarity(index: SearchIndex, form: string): number {
  const memory = memories.get(index) ?? new Map<string, number>();
  memories.set(index, memory);
  const known = memory.get(form);
  if (known !== undefined) return known;
  const having = index.parts[0]?.index.postings.map((_, field) => sectionsWith(index, form, field)) ?? [];
  const most = Math.max(0, ...having);
  const rarity = most === 0 ? 0 : Math.log(1 + (index.sections - most + 0.5) / (most + 0.5));
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(form, rarity);
  return rarity;
}

// One for each word that was ever typed; sessions are long.
const mostRemembered = 5000;

function sectionsWith({ parts }: SearchIndex, form: string, field: number): number {
  let sections = 0;
  for (const { index, removed } of parts) {
    const postings = index.postings[field];
    const term = termNumber(index.terms, form);
    if (postings === undefined || term < 0) continue;
    readPostings(postings, term, (section) => {
      if (removed[section] === 0) sections += 1;
    });
  }
  return sections;
}
