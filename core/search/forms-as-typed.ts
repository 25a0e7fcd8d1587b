import type { SearchIndex } from "./search-index.ts";
import { isAsTyped, wordNumber, type QueryWords } from "./query-words.ts";
import { formRarity } from "./form-rarity.ts";
import { readPostings } from "./read-postings.ts";
import { termNumber } from "./vocabulary.ts";

const fields = [0, 2];

type Memory = { readonly sums: Float64Array; readonly last: Int16Array; readonly touched: number[] };
const memories = new WeakMap<SearchIndex, Memory>();

/** Of each section: the rarities of the forms together that stand in its title or text just as they were typed. */
export function formsAsTyped(index: SearchIndex, { forms, marks }: QueryWords): (section: number) => number {
  const { sums, last, touched } = memoryOf(index);
  for (const section of touched) {
    sums[section] = 0;
    last[section] = -1;
  }
  touched.length = 0;
  for (const [word, form] of forms.entries()) {
    const rarity = formRarity(index, form);
    if (rarity === 0) continue;
    for (const [number, { index: compiled, first }] of index.parts.entries()) {
      const term = termNumber(compiled.terms, form);
      const mark = marks[number]?.[term] ?? 0;
      if (wordNumber(mark) !== word || !isAsTyped(mark)) continue;
      for (const field of fields) {
        const postings = compiled.postings[field];
        if (postings === undefined) continue;
        readPostings(postings, term, (local) => {
          const section = first + local;
          if (last[section] === word) return;
          if (last[section] === -1) touched.push(section);
          last[section] = word;
          sums[section] = (sums[section] ?? 0) + rarity;
        });
      }
    }
  }
  return (section) => sums[section] ?? 0;
}

function memoryOf(index: SearchIndex): Memory {
  const known = memories.get(index);
  if (known !== undefined) return known;
  const fresh: Memory = {
    sums: new Float64Array(index.size),
    last: new Int16Array(index.size).fill(-1),
    touched: [],
  };
  memories.set(index, fresh);
  return fresh;
}
