import type { MonthFound, RowsWanted } from "./bonus-order.ts";

/** The rows of these requests, all of them, to be asked for with the month. */
export function rowsAmong(requests: readonly number[]): RowsWanted {
  return {
    person: null,
    shown: "contested",
    contested: requests.map(String),
    after: 0,
    limit: Number.MAX_SAFE_INTEGER,
  };
}

/**
 * How many contests are of requests that count in a month, which is not always the one in which they were made: a request that was
 * given back counts where it is answered again. @param requests of each contest its own, as they were asked for
 */
export function contestsAmong(requests: readonly number[], { rows }: Pick<MonthFound, "rows">): number {
  const counting = new Set(rows?.rows.map(({ request }) => request));
  return requests.filter((request) => counting.has(request)).length;
}
