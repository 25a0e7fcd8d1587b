import type { Query } from "./use-query.ts";

type Typed = Pick<Query, "text" | "query" | "literal" | "found">;

/** What is asked of people: as it was typed, or in the layout in which this very query was searched. */
export function questionOf({ text, query, literal, found }: Typed): string {
  if (literal || found.kind !== "found" || found.given.query !== query) return text;
  return found.answer.correction ? found.answer.shown : text;
}
