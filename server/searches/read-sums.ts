import { setImmediate as nextTurn } from "node:timers/promises";
import {
  addCounts,
  countNames,
  noCounts,
  type SearchCounts,
} from "../../core/insight/search/search-counts.ts";
import type { Reading } from "../desk/people.ts";

// Some 3 ms of reading.
const rowsPerRead = 1000;

/** A span of days, both included. */
export type Days = { readonly from: string; readonly to: string };

/** The periods that the days lie in, and as many before them; each by the day on which it began, in order. */
export async function periodsAround(
  db: Reading,
  { from, to }: Days,
): Promise<{ readonly within: string[]; readonly before: string[] }> {
  const rows = await db.selectFrom("search_period").select("period").orderBy("period").execute();
  const all = rows.map(({ period }) => period);
  // Each lasts until the next one begins.
  const first = Math.max(
    0,
    all.findLastIndex((period) => period <= from),
  );
  const within = all.slice(first).filter((period) => period <= to);
  return { within, before: all.slice(Math.max(0, first - within.length), first) };
}

/** Each query's sums over whole periods. Lets others work in between. */
export async function sumsByQuery(
  db: Reading,
  periods: readonly string[],
): Promise<Map<string, SearchCounts>> {
  const sums = new Map<string, SearchCounts>();
  for (const period of periods) {
    let after = "";
    for (;;) {
      const rows = await db
        .selectFrom("search_query")
        .select(["query", ...countNames])
        .where("period", "=", period)
        .where("query", ">", after)
        .orderBy("query")
        .limit(rowsPerRead)
        .execute();
      for (const row of rows) {
        const known = sums.get(row.query);
        sums.set(row.query, known === undefined ? row : addCounts(known, row));
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < rowsPerRead) break;
      after = last.query;
      await nextTurn();
    }
  }
  return sums;
}

type DaySums = { readonly day: string; readonly counts: SearchCounts };

/** All searches of each day of these periods on which there were people enough. */
export async function sumsByDay(db: Reading, periods: readonly string[]): Promise<DaySums[]> {
  if (periods.length === 0) return [];
  const rows = await db
    .selectFrom("search_day")
    .selectAll()
    .where("period", "in", periods)
    .orderBy("day")
    .execute();
  const days = new Map<string, SearchCounts>();
  for (const row of rows) days.set(row.day, addCounts(days.get(row.day) ?? noCounts, row));
  return [...days].map(([day, counts]) => ({ day, counts }));
}
