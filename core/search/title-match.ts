import type { SearchIndex } from "./search-index.ts";
import { partOf } from "./part-of.ts";
import { isAsTyped, wordNumber, type QueryWords } from "./query-words.ts";
import { readTitle, type TitleWord } from "./read-title.ts";
import { weights } from "./weights.ts";

/** How much a section's title adds: a factor from 1 up. */
export type TitleMatch = (section: number) => number;

/**
 * Judges titles against a query: how much of the query the title holds, and in the form typed; how much of the title the
 * query, by the rarity of its words and without identifiers, which nobody has to type; a title that begins as the query
 * does; and neighbours in both. Stop words count for nothing on either side.
 */
export function titleMatch(index: SearchIndex, words: QueryWords): TitleMatch {
  const { of, values } = index.columns.title;
  // Sections of a page share its title; 0 for those not judged yet.
  const known = new Float64Array(values.length);
  const judge = titleJudge(words);
  return (section) => {
    const title = of[section] ?? 0;
    const before = known[title] ?? 0;
    if (before !== 0) return before;
    const number = partOf(index, section);
    const part = index.parts[number];
    const marks = words.marks[number];
    const factor =
      part === undefined || marks === undefined || words.total === 0
        ? 1
        : 1 + judge(readTitle(index, part, section - part.first), marks);
    known[title] = factor;
    return factor;
  };
}

type TitleJudge = (title: readonly TitleWord[], marks: Uint8Array) => number;

function titleJudge({ rarities, total }: QueryWords): TitleJudge {
  // Per word of the query; made once, for each keystroke judges a hundred titles.
  const held = new Uint8Array(rarities.length);
  const typed = new Uint8Array(rarities.length);
  return (title, marks) => {
    held.fill(0);
    typed.fill(0);
    let mass = 0;
    let typedMass = 0;
    let weight = 0;
    let weightHeld = 0;
    let named = 0;
    let namedHeld = 0;
    let run = 0;
    let pairs = 0;
    let before = -1;
    let at = -1;
    for (const { term, rarity, inIdentifier } of title) {
      at += 1;
      const mark = marks[term] ?? 0;
      const word = wordNumber(mark);
      weight += rarity;
      if (!inIdentifier) named += 1;
      if (word > 0 && word === before + 1 && before >= 0) pairs += 1;
      before = word;
      if (word < 0) continue;
      weightHeld += rarity;
      if (!inIdentifier) namedHeld += 1;
      if (word === at && run === at) run += 1;
      if (held[word] === 0) mass += rarities[word] ?? 0;
      held[word] = 1;
      if (!isAsTyped(mark) || typed[word] === 1) continue;
      typed[word] = 1;
      typedMass += rarities[word] ?? 0;
    }
    if (mass === 0) return 0;
    const inTitle = mass / total;
    return (
      weights.queryInTitle * inTitle +
      weights.typedInTitle * (typedMass / total) +
      weights.titleInQuery * inTitle * (weightHeld / weight) +
      weights.nameInQuery * inTitle * (named === 0 ? 0 : namedHeld / named) +
      weights.titleStart * (run / rarities.length) +
      weights.titlePair * Math.min(1, pairs / Math.max(1, rarities.length - 1))
    );
  };
}
