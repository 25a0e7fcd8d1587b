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
  const [typed, read] = [text, shown].map((words) => words.trim().split(/\s+/u));
  if (typed === undefined || read?.length !== typed.length) return shown;
  const isMeant = typed.some((word, at) => word === read[at] && lettersOf(word) > shortLetters);
  return typed
    .map((word, at) => (isMeant && lettersOf(word) <= shortLetters ? word : (read[at] ?? word)))
    .join(" ");
}

const lettersOf = (word: string): number => word.match(/\p{L}/gu)?.length ?? 0;
