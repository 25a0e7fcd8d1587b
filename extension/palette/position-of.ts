import type { Found } from "./use-search.ts";

/** Where a record stands among what a search is logged with, from 0; −1 where it is not among it. */
export function positionOf(record: string, found: Found): number {
  if (found.kind !== "found") return -1;
  const hits = found.answer.groups.flatMap(({ best, sections }) => [best, ...sections]);
  return hits.findIndex((hit) => hit.record === record);
}
