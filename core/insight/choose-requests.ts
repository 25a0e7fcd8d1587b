import {
  type InsightFilter,
  InsightDimension,
  insightNone,
  type InsightOutcome,
} from "../contract/insight-filter.ts";
import { dimensionCodes } from "./dimension-codes.ts";
import { coded, type FactColumns } from "./fact-columns.ts";
import { joiningTests } from "./joining-tests.ts";
import { dayOf } from "./local-days.ts";

/** By what figures are told, besides the requests themselves. */
export type Telling = {
  /** Now, in epoch seconds: what is late depends on it. */
  readonly now: number;
  readonly newcomerDays: number;
  /** Nothing is told of fewer sellers than this. */
  readonly leastSellers: number;
};

/** Days of the epoch, both counted. */
export type Period = { readonly from: number; readonly to: number };

type Test = (place: number) => boolean;

export const periodOf = ({ from, to }: Pick<InsightFilter, "from" | "to">): Period => ({
  from: dayOf(from),
  to: dayOf(to),
});

/** The period of equal length that ends the day before. */
export const periodBefore = ({ from, to }: Period): Period => ({
  from: from - (to - from + 1),
  to: from - 1,
});

const cancelled = coded.state.indexOf("cancelled");

/** Places of the requests that a filter lets through, in each of some periods; what was taken back counts nowhere. */
export function chooseRequests(
  facts: FactColumns,
  { filter, periods }: { readonly filter: InsightFilter; readonly periods: readonly Period[] },
  telling: Telling,
): Uint32Array[] {
  const tests = testsOf(facts, filter, telling);
  const { day, state } = facts.columns;
  const chosen = periods.map(() => new Uint32Array(facts.size));
  const counts = periods.map(() => 0);
  for (let place = 0; place < facts.size; place += 1) {
    const on = day[place] ?? 0;
    const index = periods.findIndex(({ from, to }) => from <= on && on <= to);
    if (index < 0 || state[place] === cancelled) continue;
    if (!tests.every((test) => test(place))) continue;
    const its = chosen[index];
    const count = counts[index] ?? 0;
    if (its) its[count] = place;
    counts[index] = count + 1;
  }
  return chosen.map((places, index) => places.slice(0, counts[index]));
}

function testsOf(facts: FactColumns, filter: InsightFilter, telling: Telling): Test[] {
  const tests = InsightDimension.options.flatMap((dimension): Test[] => {
    const wanted = filter[dimension];
    if (wanted === undefined) return [];
    const { codeAt, code, count } = dimensionCodes(facts, dimension, telling.newcomerDays);
    const allowed = new Uint8Array(count);
    for (const value of wanted) {
      const its = code(value === insightNone ? null : value);
      if (its !== undefined) allowed[its] = 1;
    }
    return [(place) => allowed[codeAt(place)] === 1];
  });
  tests.push(...joiningTests(facts, filter, telling.now));
  const { outcome } = filter;
  if (outcome === undefined) return tests;
  const outcomes = outcome.map((each) => outcomeTest(facts, each, telling.now));
  return [...tests, (place) => outcomes.some((test) => test(place))];
}

function outcomeTest({ columns }: FactColumns, outcome: InsightOutcome, now: number): Test {
  const { took, breaches, returned, specialist, result } = columns;
  switch (outcome) {
    case "answered":
      return (place) => (took[place] ?? -1) >= 0;
    case "open":
      return (place) => (took[place] ?? -1) < 0;
    case "late":
      return (place) => isLate(breaches[place] ?? 0, now);
    case "returned":
      return (place) => (returned[place] ?? 0) > 0;
    case "routed":
      return (place) => specialist[place] === 1;
    case "rated":
      return (place) => (result[place] ?? 0) > 0;
    case "unrated":
      return (place) => (result[place] ?? 0) === 0;
    default:
      return outcome satisfies never;
  }
}

/** Whether an answer that breaches then (epoch seconds; 0 for never) is late by now. */
export function isLate(breaches: number, now: number): boolean {
  return breaches > 0 && breaches < now;
}
