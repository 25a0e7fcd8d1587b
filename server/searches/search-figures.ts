import type { SearchReport, SearchSums } from "../../core/contract/search-quality.ts";
import { foundBySums } from "../../core/insight/search/found-by-sums.ts";
import { positionCurve } from "../../core/insight/search/position-curve.ts";
import { addCounts, noCounts, type SearchCounts } from "../../core/insight/search/search-counts.ts";
import { wrongLayout } from "../../core/insight/search/wrong-layout.ts";
import type { Reading } from "../desk/people.ts";
import { aboutQueries, type QueryAbout } from "./read-about.ts";
import { type Days, periodsAround, sumsByDay, sumsByQuery } from "./read-sums.ts";

const mostQueries = 50;
const mostLayouts = 20;

/** A query that people enough typed, with its sums. */
export type FiguredQuery = QueryAbout & { readonly query: string; readonly counts: SearchCounts };

/** What a report says whoever reads it: nothing in it depends on what one may see. */
export type SearchFigures = Pick<
  SearchReport,
  "from" | "to" | "rolledAt" | "sums" | "before" | "days" | "layout" | "positions" | "untold"
> & {
  readonly periods: readonly string[];
  readonly zero: readonly FiguredQuery[];
  readonly unopened: readonly FiguredQuery[];
  readonly abandoned: readonly FiguredQuery[];
  readonly askedAfter: readonly FiguredQuery[];
  readonly found: readonly FiguredQuery[];
  readonly frequent: readonly FiguredQuery[];
};

type Counted = (counts: SearchCounts) => number;
const lists = {
  zero: ({ zero }) => zero,
  unopened: ({ unopened }) => unopened,
  abandoned: ({ abandoned }) => abandoned,
  askedAfter: ({ asked }) => asked,
  found: foundBySums,
  frequent: ({ searched }) => searched,
  layout: ({ layout }) => layout,
} as const satisfies Record<string, Counted>;

/**
 * Reads the sums of the periods that some days lie in, and of as many before. Periods are read whole: three people typed a
 * query within all of one, and a part of it may stand for one of them.
 */
export async function searchFigures(db: Reading, days: Days): Promise<SearchFigures> {
  const { within: periods, before } = await periodsAround(db, days);
  const sums = await sumsByQuery(db, periods);
  const most = (by: Counted): string[] =>
    [...sums]
      .filter(([, counts]) => by(counts) > 0)
      .toSorted(([a, one], [b, other]) => by(other) - by(one) || (a < b ? -1 : 1))
      .slice(0, mostQueries)
      .map(([query]) => query);
  const chosen = {
    zero: most(lists.zero),
    unopened: most(lists.unopened),
    abandoned: most(lists.abandoned),
    askedAfter: most(lists.askedAfter),
    found: most(lists.found),
    frequent: most(lists.frequent),
  };
  const layouts = most(lists.layout).slice(0, mostLayouts);
  const about = await aboutQueries(db, periods, [...new Set([...Object.values(chosen).flat(), ...layouts])]);
  const figured = (queries: readonly string[]): FiguredQuery[] =>
    queries.flatMap((query) => {
      const known = about.get(query);
      return known === undefined ? [] : { query, ...known, counts: sums.get(query) ?? noCounts };
    });
  const zero = figured(chosen.zero);
  const ofDays = await sumsByDay(db, periods);
  const all = ofDays.map(({ counts }) => counts).reduce(addCounts, noCounts);
  const told = [...sums.values()].reduce((count, counts) => count + counts.zero, 0);
  const earlier = (await sumsByDay(db, before)).map(({ counts }) => counts);
  return {
    from: periods[0] ?? days.from,
    to: [days.to, ...ofDays.map(({ day }) => day)].toSorted().at(-1) ?? days.to,
    periods,
    rolledAt: await lastRolled(db),
    sums: ofDays.length === 0 ? null : sumsOf(all),
    before: earlier.length === 0 ? null : sumsOf(earlier.reduce(addCounts, noCounts)),
    days: ofDays.map(({ day, counts: { searched, zero: nothing, unopened, abandoned } }) => ({
      day,
      searched,
      zero: nothing,
      unopened,
      abandoned,
    })),
    zero,
    unopened: figured(chosen.unopened),
    abandoned: figured(chosen.abandoned),
    askedAfter: figured(chosen.askedAfter),
    found: figured(chosen.found),
    frequent: figured(chosen.frequent),
    layout: layoutsOf(figured(layouts), zero, sums),
    positions: await positionsIn(db, periods),
    untold: Math.max(0, all.zero - told),
  };
}

export function sumsOf(counts: SearchCounts): SearchSums {
  const { searched, zero, unopened, abandoned, opened, asked, layout } = counts;
  return { searched, zero, unopened, abandoned, opened, asked, layout };
}

function layoutsOf(
  read: readonly FiguredQuery[],
  zero: readonly FiguredQuery[],
  sums: ReadonlyMap<string, SearchCounts>,
): SearchReport["layout"] {
  const found = new Set([...sums].flatMap(([query, { opened }]) => (opened > 0 ? query : [])));
  const failing = zero.map((query) => ({ ...query, zero: query.counts.zero }));
  return [
    ...wrongLayout(failing, found).map(({ asked: { text, people, counts }, meant }) => ({
      text,
      people,
      times: counts.zero,
      meant,
    })),
    ...read.map(({ text, people, counts }) => ({ text, people, times: counts.layout, meant: null })),
  ];
}

async function lastRolled(db: Reading): Promise<string | null> {
  const row = await db
    .selectFrom("search_period")
    .select((each) => each.fn.max("rolledAt").as("at"))
    .executeTakeFirst();
  return row?.at ?? null;
}

async function positionsIn(db: Reading, periods: readonly string[]): Promise<SearchReport["positions"]> {
  if (periods.length === 0) return [];
  const rows = await db
    .selectFrom("search_position")
    .select("position")
    .select((each) => [each.fn.sum<number>("shown").as("shown"), each.fn.sum<number>("opened").as("opened")])
    .where("period", "in", periods)
    .groupBy("position")
    .execute();
  return positionCurve(rows);
}
