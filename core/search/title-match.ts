import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { weights } from "./weights.ts";

/** How much a section's title adds: a factor from 1 up. */
export type TitleMatch = (section: number) => number;

/**
 * Judges titles against a query: how much of the query the title holds, how much of the title the query, words side
 * by side in both, and a title that begins with the query. Stop words count for nothing on either side.
 */
export function titleMatch(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  rarities: readonly number[],
): TitleMatch {
  const words = plan.flatMap((word, at) =>
    word.kind === "word" && !word.stop ? [{ senses: word.senses, rarity: rarities[at] ?? 0 }] : [],
  );
  const total = words.reduce((sum, word) => sum + word.rarity, 0);
  const wordOf = index.parts.map((_, part) => {
    const numbers = new Map<number, number>();
    for (const [at, { senses }] of words.entries()) {
      for (const sense of senses) {
        for (const { term } of sense.stands[part] ?? []) if (!numbers.has(term)) numbers.set(term, at);
      }
    }
    return numbers;
  });
  const judge = (section: number): number => {
    const number = index.parts.findLastIndex((part) => part.first <= section);
    const part = index.parts[number];
    if (part === undefined || total === 0) return 1;
    const { titleStarts, titleTerms } = part.index;
    const local = section - part.first;
    const held = new Set<number>();
    let length = 0;
    let matched = 0;
    let pairs = 0;
    let before = -2;
    let starts = 0;
    for (let at = titleStarts[local] ?? 0; at < (titleStarts[local + 1] ?? 0); at += 1) {
      const term = titleTerms[at] ?? 0;
      if (part.stops[term] === 1) continue;
      const word = wordOf[number]?.get(term) ?? -2;
      if (word >= 0) {
        matched += 1;
        held.add(word);
        if (word === before + 1) pairs += 1;
        if (length === 0) starts = 1;
      }
      before = word;
      length += 1;
    }
    if (matched === 0) return 1;
    let mass = 0;
    for (const word of held) mass += words[word]?.rarity ?? 0;
    const inTitle = mass / total;
    return (
      1 +
      weights.queryInTitle * inTitle +
      weights.titleInQuery * inTitle * (matched / length) +
      (words.length > 1 ? (weights.titlePair * Math.min(pairs, words.length - 1)) / (words.length - 1) : 0) +
      weights.titleStart * starts * inTitle
    );
  };
  let title: string | undefined;
  let factor = 1;
  return (section) => {
    const here = index.heads[section]?.title;
    // Sections of a page follow each other and share its title.
    if (here !== title) {
      title = here;
      factor = judge(section);
    }
    return factor;
  };
}
