import type { SearchAnswer } from "../../core/contract/search.ts";

export type FoundVerdict =
  | { readonly kind: "hits" }
  /** Nowhere do all words stand; what follows does without some of them. */
  | { readonly kind: "without"; readonly words: readonly string[] }
  | { readonly kind: "nothing" }
  /** Places there are, but none that passes the filters. */
  | { readonly kind: "nothing-filtered"; readonly unfiltered: number };

/** One odd word in a long question leaves its hits good; a third of the words missing does not. */
const graveShare = 1 / 3;

/** Whether what was found is what was asked for: if not, the ask row is selected by itself. */
export function judgeFound(answer: SearchAnswer, isFiltered: boolean): FoundVerdict {
  if (answer.groups.length === 0) {
    return isFiltered && answer.total > 0
      ? { kind: "nothing-filtered", unfiltered: answer.total }
      : { kind: "nothing" };
  }
  // Somebody has said that this is the place for just these words, whatever words stand there.
  if (answer.groups.some(({ best }) => best.pinned !== undefined)) return { kind: "hits" };
  const words = answer.shown.split(/\s+/).filter((word) => word.length > 2).length;
  return answer.missing.length > 0 && answer.missing.length >= words * graveShare
    ? { kind: "without", words: answer.missing }
    : { kind: "hits" };
}
