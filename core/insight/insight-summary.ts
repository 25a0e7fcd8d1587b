import type { InsightFigures, InsightSummary } from "../contract/insight.ts";
import { Reason } from "../contract/request-event.ts";
import type { InsightFilter } from "../contract/insight-filter.ts";
import { chooseRequests, periodBefore, periodOf, type Telling } from "./choose-requests.ts";
import { dimensionCodes } from "./dimension-codes.ts";
import type { FactColumns } from "./fact-columns.ts";
import { countByGroup, figuresByGroup, figuresOf, grouped, sellersByGroup } from "./figures-by-group.ts";
import { insightRises } from "./insight-rises.ts";
import { dateOf } from "./local-days.ts";
import { shownGroups } from "./shown-groups.ts";
import { toldRequests } from "./told-requests.ts";

/** A period at one look. */
export function insightSummary(
  facts: FactColumns,
  filter: InsightFilter,
  telling: Telling,
): Omit<InsightSummary, "asOf" | "targetShare"> {
  const period = periodOf(filter);
  const earlier = periodBefore(period);
  const periods = [period, earlier];
  const [now = new Uint32Array(), before = new Uint32Array()] = toldRequests(
    facts,
    { filter, periods },
    telling,
  );
  const isTold = (figures: InsightFigures | null): boolean =>
    figures === null || figures.sellers >= telling.leastSellers;
  const told = (figures: InsightFigures | null): InsightFigures | null =>
    isTold(figures) ? (figures ?? nothing) : null;
  const { day } = facts.columns;
  const groups = now.map((place) => (day[place] ?? 0) - period.from);
  const byDay = { places: now, groups, count: period.to - period.from + 1 };
  const days = figuresByGroup(facts, byDay, telling.now);
  const shownDays = shownGroups(facts, byDay, telling);
  return {
    from: filter.from,
    to: filter.to,
    before: { from: dateOf(earlier.from), to: dateOf(earlier.to) },
    figures: told(figuresOf(facts, now, telling.now)),
    figuresBefore: told(figuresOf(facts, before, telling.now)),
    days: days.map((figures, index) => ({
      day: dateOf(period.from + index),
      figures: shownDays[index] ? (figures ?? nothing) : null,
    })),
    reasons: reasonsOf(facts, { now, before }, telling),
    rises: insightRises(facts, { now, before }, telling),
    values: valuesIn(facts, { filter: { from: filter.from, to: filter.to }, periods }, telling),
  };
}

const nothing: InsightFigures = {
  requests: 0,
  sellers: 0,
  answered: 0,
  late: 0,
  metShare: null,
  medianSeconds: null,
  p90Seconds: null,
  p95Seconds: null,
  rated: 0,
  complete: 0,
  partly: 0,
  incomplete: 0,
  returned: 0,
  routed: 0,
};

function reasonsOf(
  facts: FactColumns,
  { now, before }: { readonly now: Uint32Array; readonly before: Uint32Array },
  telling: Telling,
): InsightSummary["reasons"] {
  const codes = dimensionCodes(facts, "reason", telling.newcomerDays);
  const [is, was] = [grouped(now, codes), grouped(before, codes)];
  const shown = shownGroups(facts, is, telling);
  const requests = countByGroup(facts, is).requests;
  const isTold = (code: number): boolean => shown[code] === true && (requests[code] ?? 0) > 0;
  const shownBefore = shownGroups(facts, was, { ...telling, mayShow: isTold });
  const requestsBefore = countByGroup(facts, was).requests;
  return Array.from(requests, (count, code) => ({ count, code }))
    .filter(({ code }) => isTold(code))
    .map(({ count, code }) => ({
      reason: Reason.safeParse(codes.value(code)).data ?? null,
      requests: count,
      before: shownBefore[code] ? (requestsBefore[code] ?? 0) : null,
    }))
    .toSorted((a, b) => b.requests - a.requests);
}

/** What stands in requests of some periods, by name. */
function valuesIn(
  facts: FactColumns,
  chosen: Parameters<typeof chooseRequests>[1],
  telling: Telling,
): InsightSummary["values"] {
  const [now = new Uint32Array(), before = new Uint32Array()] = chooseRequests(facts, chosen, telling);
  const places = new Uint32Array(now.length + before.length);
  places.set(now);
  places.set(before, now.length);
  const valuesOf = (dimension: keyof InsightSummary["values"]): string[] => {
    const codes = dimensionCodes(facts, dimension, telling.newcomerDays);
    const sellers = sellersByGroup(facts, grouped(places, codes));
    const values = Array.from(sellers, (count, code) =>
      count >= Math.max(1, telling.leastSellers) ? codes.value(code) : null,
    );
    return values.filter((value) => value !== null).toSorted((a, b) => a.localeCompare(b, "ru"));
  };
  return {
    topic: valuesOf("topic"),
    region: valuesOf("region"),
    channel: valuesOf("channel"),
    department: valuesOf("department"),
  };
}
