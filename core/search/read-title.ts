import type { OpenPart, SearchIndex } from "./search-index.ts";
import { titleRarity } from "./title-rarity.ts";

/** A word of a title, by its number among the terms of its part. */
export type TitleWord = {
  readonly term: number;
  /** Among titles. */
  readonly rarity: number;
  /** True for a piece of «crm.deal.add» or «CRM_DEAL_LIST». */
  readonly inIdentifier: boolean;
};

type Known = (readonly TitleWord[] | undefined)[];
const remembered = new WeakMap<SearchIndex, Map<OpenPart, Known>>();

/** The words of a section's title in reading order, without stop words. Every keystroke asks for much the same titles. */
export function readTitle(index: SearchIndex, part: OpenPart, section: number): readonly TitleWord[] {
  const byPart = remembered.get(index) ?? new Map<OpenPart, Known>();
  remembered.set(index, byPart);
  const byTitle = byPart.get(part) ?? part.columns.title.values.map(() => undefined);
  byPart.set(part, byTitle);
  const title = part.columns.title.of[section] ?? 0;
  const known = byTitle[title];
  if (known !== undefined) return known;
  const words = readWords(index, part, section);
  byTitle[title] = words;
  return words;
}

function readWords(index: SearchIndex, part: OpenPart, section: number): TitleWord[] {
  const titles = part.index.sequences[0];
  const words: { term: number; inIdentifier: boolean }[] = [];
  const to = titles?.starts[section + 1] ?? 0;
  for (let at = titles?.starts[section] ?? 0; at < to; at += 1) {
    const written = titles?.words[at] ?? 0;
    const term = written >>> 1;
    if ((written & 1) === 0) {
      words.push({ term, inIdentifier: false });
      continue;
    }
    // A whole stands after the words that it joins; those of digits alone are dates and percentages, and stand elsewhere.
    const whole = part.index.terms[term] ?? "";
    const pieces = whole.split(/[._]/).length;
    if (pieces > 1 && /\p{L}/u.test(whole)) for (const word of words.slice(-pieces)) word.inIdentifier = true;
  }
  return words
    .filter(({ term }) => part.stops[term] === 0)
    .map(({ term, inIdentifier }) => ({ term, inIdentifier, rarity: titleRarity(index, part, term) }));
}
