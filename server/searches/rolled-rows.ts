import type { CountedSearches } from "../../core/insight/search/count-searches.ts";
import type { FoundSwap } from "../../core/insight/search/find-swaps.ts";
import type { Tables } from "../store/tables.ts";

/** Tables that are written whole by adding up; the order in which they are written. */
export const rolledTables = [
  "search_day",
  "search_query",
  "search_query_place",
  "search_query_record",
  "search_position",
  "search_swap",
] as const;
export type RolledTable = (typeof rolledTables)[number];

export type RolledRows = { readonly [T in RolledTable]: readonly Tables[T][] };

/** What names a row of each table within its period; every other column but the texts is a figure. */
export const rolledKeys = {
  search_day: ["day"],
  search_query: ["query"],
  search_query_place: ["query", "region", "channel"],
  search_query_record: ["query", "record"],
  search_position: ["day", "position"],
  search_swap: ["failed", "opened"],
} as const satisfies { readonly [T in RolledTable]: readonly string[] };

/** What was counted of a period, as its rows. */
export function rolledRows(
  period: string,
  { queries, days, positions }: CountedSearches,
  swaps: readonly FoundSwap[],
): RolledRows {
  return {
    search_day: [...days].map(([day, { people, counts }]) => ({ period, day, people, ...counts })),
    search_query: queries.map(({ query, text, people, counts }) => ({
      period,
      query,
      text,
      people,
      ...counts,
    })),
    search_query_place: queries.flatMap(({ query, places }) =>
      places.map((place) => ({ period, query, ...place })),
    ),
    search_query_record: queries.flatMap(({ query, records }) =>
      records.map((record) => ({ period, query, ...record })),
    ),
    search_position: positions.map((row) => ({ period, ...row })),
    search_swap: swaps.map((swap) => ({ period, ...swap })),
  };
}
