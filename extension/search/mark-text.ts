import type { Marks } from "../../core/contract/search.ts";
import type { SynonymSet } from "../../core/contract/tuning.ts";
import { findWords, marksOf } from "../../core/search/find-words.ts";
import { planQuery } from "../../core/search/plan-query.ts";
import { readQuery } from "../../core/search/read-query.ts";
import type { SearchIndex } from "../../core/search/search-index.ts";
import { synonymsOf } from "../../core/search/synonyms.ts";
import { wordSeeker } from "../../core/search/word-seeker.ts";

type Marking = {
  readonly query: string;
  readonly text: string;
  /** Sets that administrators have added. */
  readonly synonyms?: readonly SynonymSet[] | undefined;
};

/** Where the words of a query stand in a whole text, as its snippet marks them. The query is taken as it stands. */
export function markText(index: SearchIndex, { query, text, synonyms }: Marking): Marks {
  const plan = planQuery(index, readQuery(index, query), { synonyms: synonymsOf(synonyms) });
  return marksOf(findWords(text, wordSeeker(index, plan)));
}
