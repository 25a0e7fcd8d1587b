import type { SectionRecord } from "../contract/record.ts";
import type { Marks } from "../contract/search.ts";
import type { SynonymSet } from "../contract/tuning.ts";
import { compileRecords } from "../search/compile-records.ts";
import { correctQuery } from "../search/correct-query.ts";
import { findWords, marksOf, type FoundWord } from "../search/find-words.ts";
import { planQuery } from "../search/plan-query.ts";
import { readQuery } from "../search/read-query.ts";
import { openIndex } from "../search/search-index.ts";
import { synonymsOf } from "../search/synonyms.ts";
import { wordSeeker } from "../search/word-seeker.ts";
import { findQuote } from "./find-quote.ts";

/** What of a section is to be seen at once. `place`: where in its text the eye should land; null for its beginning. */
export type PassageMarks = {
  readonly title: Marks;
  readonly heading: Marks;
  readonly text: Marks;
  readonly place: number | null;
};

export type Wanted = {
  /** What was searched for; "" for nothing. */
  readonly query: string;
  /** A passage of the text that was pointed to; "" for none. */
  readonly quote: string;
  /** Sets that administrators have added. */
  readonly synonyms?: readonly SynonymSet[];
};

/**
 * Marks the words of a query in a section, as search does, or the passage that was quoted from it. The section alone is
 * asked what words there are, so that nothing else can shine through.
 */
export async function markPassage(
  record: SectionRecord,
  { query, quote, synonyms: added }: Wanted,
): Promise<PassageMarks> {
  const { title, heading = "", text } = record;
  const quoted = quote === "" ? null : findQuote(text, quote);
  if (query.trim() === "") {
    const marks: Marks = quoted ? [[quoted.from, quoted.to]] : [];
    return { title: [], heading: [], text: marks, place: quoted?.from ?? null };
  }
  const index = openIndex([{ index: await compileRecords([record]), removed: new Set() }]);
  const synonyms = synonymsOf(added);
  const { query: meant } = correctQuery(index, readQuery(index, query), synonyms);
  const seeker = wordSeeker(index, planQuery(index, meant, { synonyms }));
  const found = findWords(text, seeker);
  return {
    title: marksOf(findWords(title, seeker)),
    heading: marksOf(findWords(heading, seeker)),
    text: marksOf(found),
    place: quoted?.from ?? bestPlace(text, found),
  };
}

/** The first word in the line that holds most different words of the query; of equal lines in the first. */
function bestPlace(text: string, found: readonly FoundWord[]): number | null {
  const lines = new Map<number, FoundWord[]>();
  for (const one of found) {
    const line = text.lastIndexOf("\n", one.from);
    lines.set(line, [...(lines.get(line) ?? []), one]);
  }
  const [best] = [...lines.values()].toSorted((one, other) => different(other) - different(one));
  return best?.[0]?.from ?? null;
}

const different = (words: readonly FoundWord[]): number => new Set(words.map(({ word }) => word)).size;
