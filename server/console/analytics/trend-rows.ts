import {
  type InsightDimension,
  insightNone,
  type InsightQuery,
} from "../../../core/contract/insight-filter.ts";
import type { InsightMeasure, InsightSeries, InsightSummary } from "../../../core/contract/insight.ts";
import { chosenValues, withValues } from "./chosen-values.ts";
import { stepFilter } from "./day-label.ts";
import { narrow } from "./narrow.ts";

/** Which requests a measure is told of, where it is not all of them: those that its tile leads to. */
const outcomes: Readonly<Record<InsightMeasure, InsightQuery["outcome"]>> = {
  requests: undefined,
  sellers: undefined,
  metShare: undefined,
  medianSeconds: "answered",
  p90Seconds: "answered",
  p95Seconds: "answered",
  completeShare: "rated",
  returnedShare: "returned",
  routedShare: "routed",
};
// As many as an address may name.
const mostValues = 200;

type Chosen = {
  readonly measure: InsightMeasure;
  readonly split: InsightDimension | null;
  readonly by: "day" | "week";
  /** Of the filter's two periods; null until they are known. */
  readonly values: InsightSummary["values"] | null;
};

/** The filter of what stands behind a point of a line: its step, its value, and what the measure counts. */
export function trendFilter(
  filter: InsightQuery,
  { steps, lines }: Pick<InsightSeries, "steps" | "lines">,
  { measure, split, by, values }: Chosen,
): (point: { readonly line: number; readonly step: number }) => InsightQuery {
  const outcome = outcomes[measure];
  const counted = outcome === undefined || filter.outcome !== undefined ? filter : { ...filter, outcome };
  return ({ line, step }) => {
    const day = steps[step];
    const within = day === undefined ? counted : stepFilter(counted, day, by);
    const of = lines[line]?.of;
    if (split === null || of === undefined || of.kind === "all") return within;
    if (of.kind === "value") return narrow(within, [split, of.value]);
    const others = othersOf(filter, { lines, split, values });
    // Where nobody can name them all, all of the step stand for them.
    return others.length === 0 || others.length > mostValues
      ? within
      : { ...within, ...withValues({}, split, others) };
  };
}

type Splitting = Pick<Chosen, "values"> & {
  readonly lines: InsightSeries["lines"];
  readonly split: InsightDimension;
};

/** Values that have no line of their own. */
function othersOf(filter: InsightQuery, { lines, split, values }: Splitting): string[] {
  const drawn = new Set(lines.map(({ of }) => (of.kind === "value" ? (of.value ?? insightNone) : "")));
  const chosen = chosenValues(filter, split);
  const known = knownOf(values, split);
  const all = chosen.length > 0 ? chosen : [...known, insightNone];
  return all.filter((value) => !drawn.has(value));
}

function knownOf(values: InsightSummary["values"] | null, split: InsightDimension): readonly string[] {
  switch (split) {
    case "topic":
    case "region":
    case "channel":
    case "department":
      return values?.[split] ?? [];
    default:
      return [];
  }
}
