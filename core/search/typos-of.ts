import type { SearchIndex } from "./search-index.ts";
import { findTypos, type Near } from "./find-typos.ts";
import { isAlive } from "./knows.ts";

/** One list per part. */
type NearTerms = readonly (readonly Near[])[];
export type Misspelling = {
  readonly word: string;
  /** The word may go on. */
  readonly open: boolean;
  /** Greatest distance; by default what a word of this length may have. */
  readonly most?: number;
};

// A query's words come again with every keystroke.
const mostRemembered = 64;
const remembered = new WeakMap<SearchIndex, Map<string, NearTerms>>();

/**
 * The terms that a word may be a misspelling of. At two typos' distance only where there is none at one: the walk takes
 * three times as long, and such a term is hardly ever meant then.
 */
export function typosOf(index: SearchIndex, { word, open, most = mostTypos(word) }: Misspelling): NearTerms {
  const known = remembered.get(index) ?? new Map<string, NearTerms>();
  remembered.set(index, known);
  const key = `${most}${open ? "…" : "|"}${word}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let near: NearTerms = index.parts.map(() => []);
  for (let distance = 1; distance <= most && near.every((found) => found.length === 0); distance += 1) {
    near = index.parts.map((part) =>
      findTypos(part, { word, most: distance, open }).filter(({ term }) => isAlive(part, term)),
    );
  }
  if (known.size >= mostRemembered) known.clear();
  known.set(key, near);
  return near;
}

/** How many typos a word may have. Codes and numbers none: 4103 is not a misspelt 4102. */
function mostTypos(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
