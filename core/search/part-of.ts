import type { SearchIndex } from "./search-index.ts";

/** The part that a section belongs to, by its number. */
export function partOf({ parts }: SearchIndex, section: number): number {
  let part = parts.length - 1;
  while (part > 0 && (parts[part]?.first ?? 0) > section) part -= 1;
  return part;
}
