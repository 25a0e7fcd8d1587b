import type { Marks } from "../../core/contract/search.ts";
import { findWords, marksOf } from "../../core/search/find-words.ts";
import { planQuery } from "../../core/search/plan-query.ts";
import { readQuery } from "../../core/search/read-query.ts";
import type { SearchIndex } from "../../core/search/search-index.ts";
import { wordSeeker } from "../../core/search/word-seeker.ts";

/** Where the words of a query stand in a whole text, as its snippet marks them. The query is taken as it stands. */
export function markText(index: SearchIndex, { query, text }: { query: string; text: string }): Marks {
  return marksOf(findWords(text, wordSeeker(index, planQuery(index, readQuery(index, query)))));
}
