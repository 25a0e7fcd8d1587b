import type { SearchAnswer, SearchFilters } from "../../core/contract/search.ts";

/** How many places pass the filters; null where that is not known: an answer counts those of all, and of each kind. */
export function countPassing(
  { total, counts }: Pick<SearchAnswer, "total" | "counts">,
  { kind, ...others }: SearchFilters,
): number | null {
  if (Object.keys(others).length > 0) return null;
  return kind === undefined ? total : (counts[kind] ?? 0);
}
