import type { SearchIndex } from "./search-index.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { membersOf } from "./group-members.ts";
import { prefixRange, termNumber, type TermRange } from "./vocabulary.ts";

/** Roughly how often a word, its forms and its completions are written: bytes of their postings. */
export function wordCommonness(index: SearchIndex, word: string): number {
  const stem = stemWord(word);
  let bytes = 0;
  for (const { index: compiled, termsOfStem } of index.parts) {
    const stemAt = termNumber(compiled.stems, stem);
    const ranges: TermRange[] = [prefixRange(compiled.terms, word)];
    if (stemAt >= 0) {
      for (const term of membersOf(termsOfStem, stemAt)) {
        ranges.push({ low: term, high: term + 1 });
      }
    }
    for (const { starts } of compiled.postings) {
      for (const { low, high } of ranges) bytes += (starts[high] ?? 0) - (starts[low] ?? 0);
    }
  }
  return bytes;
}
