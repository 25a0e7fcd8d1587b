import type { PlannedWord, Sense } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";

/** What one word of a query gives: to each section that has it, and to each page by its best section. */
export type WordScores = {
  readonly rarity: number;
  readonly sections: Uint32Array;
  /** In the order of `sections`. */
  readonly scores: Float64Array;
  readonly pages: Uint32Array;
  /** In the order of `pages`. */
  readonly pageScores: Float64Array;
};

type Memory = { readonly byKey: Map<string, WordScores>; size: number };

/** Sections and pages over all words, twelve bytes each: under 4 MB for an index. */
const mostRemembered = 300_000;
/** So that one word does not drive out all others. */
const mostOfOne = mostRemembered / 4;
// Beginnings so short are few, begin the most words and are typed again and again.
const shortBeginning = 2;
/** Telling more terms apart takes as long as adding up their postings. */
const mostTerms = 200;

const memories = new WeakMap<SearchIndex, Memory>();

/**
 * The scores of a word, remembered from one keystroke to the next: while the last word is typed, those before it stay. An
 * index never changes, so what a word gives depends on its senses and `share` alone.
 */
export function wordScores(
  index: SearchIndex,
  { word, share }: { readonly word: PlannedWord; readonly share: number },
  score: () => WordScores,
): WordScores {
  const key = keyOf(word, share);
  if (key === undefined) return score();
  const memory = memories.get(index) ?? { byKey: new Map<string, WordScores>(), size: 0 };
  memories.set(index, memory);
  const known = memory.byKey.get(key);
  if (known === undefined) return remember(memory, key, score());
  // What was asked for last is forgotten last.
  memory.byKey.delete(key);
  memory.byKey.set(key, known);
  return known;
}

function remember(memory: Memory, key: string, found: WordScores): WordScores {
  const size = sizeOf(found);
  if (size > mostOfOne) return found;
  const { rarity, sections, scores, pages, pageScores } = found;
  memory.byKey.set(key, {
    rarity,
    sections: sections.slice(),
    scores: scores.slice(),
    pages: pages.slice(),
    pageScores: pageScores.slice(),
  });
  memory.size += size;
  for (const [oldest, forgotten] of memory.byKey) {
    if (memory.size <= mostRemembered) break;
    memory.byKey.delete(oldest);
    memory.size -= sizeOf(forgotten);
  }
  return found;
}

// A word that stands nowhere takes room too.
function sizeOf({ sections, pages }: WordScores): number {
  return sections.length + pages.length + 20;
}

/** Names all that a word's scores depend on; undefined for what the next keystroke changes anyway. */
function keyOf({ form, senses }: PlannedWord, share: number): string | undefined {
  let key = String(share);
  let terms = 0;
  for (const sense of senses) {
    key += ` ${sense.weight}${sense.titlesOnly ? "t" : ""}`;
    if (sense.kind === "prefix") {
      if (form.length > shortBeginning) return undefined;
      // Of an index all completions of a beginning follow from it.
      key += `${form}…`;
      continue;
    }
    for (const stands of sense.together ?? [sense.stands]) {
      terms += stands.reduce((sum, { length }) => sum + length, 0);
      if (terms > mostTerms) return undefined;
      key += `&${termsOf(stands)}`;
    }
  }
  return key;
}

function termsOf(stands: Sense["stands"]): string {
  let named = "";
  for (const part of stands) {
    for (const { term, weight } of part) named += `${term}*${weight},`;
    named += "|";
  }
  return named;
}
