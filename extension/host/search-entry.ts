import { type LearningEntry, longestLoggedQuery, mostShown } from "../../core/contract/learning-endpoints.ts";
import type { SearchAnswer } from "../../core/contract/search.ts";
import type { SearchGiven } from "../platform/protocol.ts";

export type SearchEntry = Extract<LearningEntry, { kind: "searched" }>;

/** What of a search given is logged. */
export type Searched = Pick<SearchGiven, "query" | "filters" | "surface">;

const mostMissing = 20;

/** A query as it is logged: no longer than it may be; null where nothing was typed. */
export function loggedQuery(query: string): string | null {
  const typed = query.trim().slice(0, longestLoggedQuery);
  return typed === "" ? null : typed;
}

/** A search as it is logged: what was typed, what was shown for it, and in which order. */
export function searchEntry(
  { query: typed, filters, surface = "palette" }: Searched,
  answer: SearchAnswer,
  at: string,
): SearchEntry | null {
  const query = loggedQuery(typed);
  if (query === null) return null;
  const rows = answer.groups.flatMap(({ best, sections }) => [best, ...sections]);
  return {
    kind: "searched",
    at,
    query,
    shown: loggedQuery(answer.shown) ?? query,
    filters,
    surface,
    records: rows.slice(0, mostShown).map(({ record }) => record),
    total: answer.total,
    missing: answer.missing.slice(0, mostMissing).map((word) => word.slice(0, longestLoggedQuery)),
  };
}

/** True for a search that was logged just now: sync and filters run the same one again. */
export function isSameSearch(one: SearchEntry, other: SearchEntry | null): boolean {
  return (
    other !== null &&
    one.query === other.query &&
    JSON.stringify(one.filters) === JSON.stringify(other.filters)
  );
}
