import type { SearchIndex } from "./search-index.ts";
import type { Sense } from "./plan-query.ts";
import type { Misspelling } from "./typos-of.ts";
import { commonness } from "./commonness.ts";
import { misspelt } from "./misspelt.ts";
import { weights } from "./weights.ts";

// Shorter words have too many neighbours that are words of their own.
const shortest = 5;
/** A word in more places than these is meant as it is. */
const rareUpTo = 12;
const timesAsCommon = 10;

/**
 * What a word that the index knows may yet be a misspelling of: only for a rare word beside one many times as common, one
 * typo off and with the same first letter. It adds to the word's own senses, with little weight.
 */
export function rareForTypo(index: SearchIndex, { word, open }: Misspelling, own: readonly Sense[]): Sense[] {
  if (word.length < shortest || !/^\p{L}+$/u.test(word)) return [];
  const places = own.reduce((sum, { stands }) => sum + commonness(index, stands), 0);
  if (places > rareUpTo) return [];
  return misspelt(index, { word, open, most: 1 })
    .filter(({ stands }) => commonness(index, stands) >= timesAsCommon * places)
    .map((sense) => ({ ...sense, weight: sense.weight * weights.typoOfKnown }));
}
