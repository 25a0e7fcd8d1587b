import type { Query } from "./use-query.ts";

// Of so few letters some word or other is made in any layout: «ru» is «кг».
const shortLetters = 2;

type Typed = Pick<Query, "text" | "query" | "literal" | "found">;

/** What is asked of people: as it was typed, or in the layout in which this very query was searched. */
export function questionOf({ text, query, literal, found }: Typed): string {
  if (literal || found.kind !== "found" || found.given.query !== query) return text;
  return found.answer.correction ? inLayoutOf(text, found.answer.shown) : text;
}

/** Whoever typed other words as they meant them typed a very short one so, too; people read it either way. */
function inLayoutOf(text: string, shown: string): string {
  const [typed, read] = [wordsOf(text), wordsOf(shown)];
  const isMeant =
    typed.length === read.length && typed.some((word, at) => word === read[at] && !isShort(word));
  return isMeant ? typed.map((word, at) => (isShort(word) ? word : (read[at] ?? word))).join(" ") : shown;
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);
const isShort = (word: string): boolean => (word.match(/\p{L}/gu)?.length ?? 0) <= shortLetters;
