import type { InsightFigures, InsightMeasure, InsightSeries } from "../contract/insight.ts";
import type { InsightDimension, InsightFilter } from "../contract/insight-filter.ts";
import { type Period, periodOf, type Telling } from "./choose-requests.ts";
import { dimensionCodes } from "./dimension-codes.ts";
import type { FactColumns } from "./fact-columns.ts";
import { figuresByGroup, type Grouped } from "./figures-by-group.ts";
import { dateOf, weekdayOf } from "./local-days.ts";
import { shownGroups } from "./shown-groups.ts";
import { toldRequests } from "./told-requests.ts";

export type SeriesAsked = InsightFilter & {
  readonly measure: InsightMeasure;
  readonly by: "day" | "week" | "month";
  readonly split?: InsightDimension | undefined;
};

/** Values with a line of their own; more could not be told apart. */
const mostLines = 8;

/** A measure over time. Steps without requests are 0 of what is counted, and nothing of what is a share or a time. */
export function insightSeries(
  facts: FactColumns,
  asked: SeriesAsked,
  telling: Telling,
): Omit<InsightSeries, "asOf"> {
  const period = periodOf(asked);
  const [places = new Uint32Array()] = toldRequests(facts, { filter: asked, periods: [period] }, telling);
  const starts = stepsOf(period, asked.by);
  const stepAt = new Uint32Array(period.to - period.from + 1);
  for (const [step, start] of starts.entries()) stepAt.fill(step, start - period.from);
  const { day } = facts.columns;
  const lines = linesOf(facts, { split: asked.split, places }, telling);
  const groups = places.map(
    (place) => lines.lineAt(place) * starts.length + (stepAt[(day[place] ?? 0) - period.from] ?? 0),
  );
  const byLine = { places, groups, count: lines.of.length * starts.length };
  const figures = figuresByGroup(facts, byLine, telling.now);
  const isShown = shownSteps(facts, byLine, { ...telling, steps: starts.length });
  return {
    steps: starts.map(dateOf),
    lines: lines.of.map((of, line) => {
      const its = starts.map((_, step) => {
        const group = line * starts.length + step;
        return { isHidden: !isShown(group), each: figures[group] ?? null };
      });
      return {
        of,
        values: its.map(({ isHidden, each }) => (isHidden ? null : measured(each, asked.measure))),
        requests: its.map(({ isHidden, each }) => (isHidden ? null : (each?.requests ?? 0))),
      };
    }),
  };
}

/** Which of the groups may be told: what the lines of a step leave out must not be too few sellers' either. */
function shownSteps(
  facts: FactColumns,
  { places, groups, count }: Grouped,
  { leastSellers, steps }: { readonly leastSellers: number; readonly steps: number },
): (group: number) => boolean {
  if (leastSellers <= 1) return () => true;
  const inStep = Map.groupBy(places.keys(), (index) => (groups[index] ?? 0) % steps);
  const shown = new Map(
    [...inStep].map(([step, indexes]) => [
      step,
      shownGroups(
        facts,
        {
          places: Uint32Array.from(indexes, (index) => places[index] ?? 0),
          groups: Uint32Array.from(indexes, (index) => Math.trunc((groups[index] ?? 0) / steps)),
          count: count / steps,
        },
        { leastSellers },
      ),
    ]),
  );
  return (group) => shown.get(group % steps)?.[Math.trunc(group / steps)] ?? true;
}

type Lines = {
  readonly of: InsightSeries["lines"][number]["of"][];
  readonly lineAt: (place: number) => number;
};

function linesOf(
  facts: FactColumns,
  { split, places }: { readonly split: SeriesAsked["split"]; readonly places: Uint32Array },
  telling: Telling,
): Lines {
  if (split === undefined) return { of: [{ kind: "all" }], lineAt: () => 0 };
  const codes = dimensionCodes(facts, split, telling.newcomerDays);
  const counts = new Uint32Array(codes.count);
  for (const place of places) counts[codes.codeAt(place)] = (counts[codes.codeAt(place)] ?? 0) + 1;
  const met = Array.from(counts, (count, code) => ({ code, count })).filter(({ count }) => count > 0);
  const own = met.toSorted((a, b) => b.count - a.count || a.code - b.code).slice(0, mostLines);
  const lineOf = new Uint32Array(codes.count).fill(own.length);
  for (const [line, { code }] of own.entries()) lineOf[code] = line;
  const of: Lines["of"] = own.map(({ code }) => ({ kind: "value", value: codes.value(code) }));
  if (met.length > own.length) of.push({ kind: "others" });
  return { of, lineAt: (place) => lineOf[codes.codeAt(place)] ?? own.length };
}

/** First days of the steps: the period's own first day, then Mondays or firsts of months. */
function stepsOf({ from, to }: Period, by: SeriesAsked["by"]): number[] {
  const begins = (day: number): boolean =>
    by === "day" || (by === "week" ? weekdayOf(day) === 0 : dateOf(day).endsWith("-01"));
  const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return days.filter((day) => day === from || begins(day));
}

function measured(figures: InsightFigures | null, measure: InsightMeasure): number | null {
  switch (measure) {
    case "requests":
    case "sellers":
      return figures?.[measure] ?? 0;
    case "metShare":
    case "medianSeconds":
    case "p90Seconds":
    case "p95Seconds":
      return figures?.[measure] ?? null;
    case "completeShare":
      return shareOf(figures?.complete, figures?.rated);
    case "returnedShare":
      return shareOf(figures?.returned, figures?.requests);
    case "routedShare":
      return shareOf(figures?.routed, figures?.requests);
    default:
      return measure satisfies never;
  }
}

function shareOf(part = 0, whole = 0): number | null {
  return whole === 0 ? null : part / whole;
}
