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
  // Sections of a page share its title.
  const known = new Map<string, number>();
  return (section) => {
    const title = index.heads[section]?.title ?? "";
    const before = known.get(title);
    if (before !== undefined) return before;
    const number = partOf(index, section);
    const part = index.parts[number];
    const marks = words.marks[number];
    const factor =
      part === undefined || marks === undefined || words.total === 0
        ? 1
        : 1 + judge(readTitle(index, part, section - part.first), words, marks);
    known.set(title, factor);
    return factor;
  };
}

function judge(title: readonly TitleWord[], { rarities, total }: QueryWords, marks: Uint8Array): number {
  const held = new Uint8Array(rarities.length);
  const typed = new Uint8Array(rarities.length);
  let mass = 0;
  let typedMass = 0;
  let weight = 0;
  let weightHeld = 0;
  let named = 0;
  let namedHeld = 0;
  let run = 0;
  let pairs = 0;
  let before = -1;
  for (const [at, { term, rarity, inIdentifier }] of title.entries()) {
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
}
