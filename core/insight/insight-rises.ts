import type { InsightRise } from "../contract/insight.ts";
import type { InsightDimension } from "../contract/insight-filter.ts";
import type { Telling } from "./choose-requests.ts";
import { type DimensionCodes, dimensionCodes } from "./dimension-codes.ts";
import type { FactColumns } from "./fact-columns.ts";
import { type Grouped, grouped, sellersByGroup } from "./figures-by-group.ts";
import { moreThanChance, type Twice } from "./more-than-chance.ts";

const alone = ["topic", "region", "channel", "department", "newcomer"] as const;
const within = ["region", "channel", "newcomer"] as const;

/** Of all that is looked at together, so often chance alone may raise an alarm. */
const mostChance = 0.001;
/** A rise that matters to somebody: so many requests, so many times what would have come. */
const fewestRequests = 8;
const leastTimes = 1.3;
const fewestSellers = 3;
const mostTold = 20;

type Periods = { readonly now: Uint32Array; readonly before: Uint32Array };

/** Something that was looked at. */
type Looked = {
  /** How often chance alone does so. */
  readonly p: number;
  readonly times: number;
  readonly count: Twice;
  readonly dimension: InsightDimension;
  readonly code: number;
  readonly within: { readonly dimension: InsightDimension; readonly code: number } | null;
  /** How many people asked, now and before. */
  readonly sellers: () => Twice;
};

/**
 * What rises more than chance explains, against how all the rest went meanwhile: values of one dimension, and topics within
 * a region, a channel or among newcomers where both by themselves do not explain it. A value that rises only by such a topic
 * is not told again. What is told is held against all that was looked at (Bonferroni).
 */
export function insightRises(facts: FactColumns, periods: Periods, telling: Telling): InsightRise[] {
  if (periods.now.length === 0 || periods.before.length === 0) return [];
  const all = { now: periods.now.length, before: periods.before.length };
  const codesOf = (dimension: InsightDimension) => dimensionCodes(facts, dimension, telling.newcomerDays);
  const tableOf = (dimension: InsightDimension) => countTwice(facts, periods, codesOf(dimension));
  const tables = new Map(alone.map((dimension) => [dimension, tableOf(dimension)]));
  const looked: Looked[] = [];
  for (const [dimension, { codes, counts, sellers }] of tables) {
    for (const [code, count] of counts.entries()) {
      if (!mayRise(dimension, codes.value(code)) || !isEnough(count)) continue;
      const rest = less(all, count);
      const times = timesOf(count, rest);
      const p = chanceIf(times, () => moreThanChance(count, rest));
      looked.push({ p, times, count, dimension, code, within: null, sellers: () => sellers(code) });
    }
  }
  const topics = tables.get("topic") ?? tableOf("topic");
  for (const dimension of within) looked.push(...topicsWithin(dimension));

  const chanceOf = (p: number): number => Math.min(1, p * looked.length);
  const rising = looked.filter(
    ({ p, times, sellers }) => chanceOf(p) <= mostChance && times >= leastTimes && isTold(sellers()),
  );
  return rising
    .filter((one) => one.within !== null || !isExplained(one))
    .toSorted((a, b) => a.p - b.p || b.times - a.times)
    .slice(0, mostTold)
    .map(({ dimension, code, within: place, count, times, p, sellers }) => ({
      dimension,
      value: codesOf(dimension).value(code),
      within: place && { dimension: place.dimension, value: codesOf(place.dimension).value(place.code) },
      requests: count.now,
      before: count.before,
      sellers: sellers().now,
      times,
      chance: chanceOf(p),
    }));

  function topicsWithin(dimension: (typeof within)[number]): Looked[] {
    const places = tables.get(dimension) ?? tableOf(dimension);
    const pairs = countTwice(facts, periods, crossed(topics.codes, places.codes));
    return pairs.counts.flatMap((count, pair): Looked[] => {
      const code = Math.trunc(pair / places.codes.count);
      const place = pair % places.codes.count;
      const isNamed = topics.codes.value(code) !== null && places.codes.value(place) !== null;
      if (!isNamed || !isEnough(count)) return [];
      const ofTopic = less(topics.counts[code] ?? count, count);
      const ofPlace = less(places.counts[place] ?? count, count);
      const times = Math.min(timesOf(count, ofTopic), timesOf(count, ofPlace));
      return [
        {
          p: chanceIf(times, () => Math.max(moreThanChance(count, ofTopic), moreThanChance(count, ofPlace))),
          times,
          count,
          dimension: "topic",
          code,
          within: { dimension, code: place },
          sellers: () => pairs.sellers(pair),
        },
      ];
    });
  }

  function isTold({ now, before }: Twice): boolean {
    return (
      now >= Math.max(fewestSellers, telling.leastSellers) && (before === 0 || before >= telling.leastSellers)
    );
  }

  /** Whether nothing is left of a rise without a topic that rises within it, or without a place where this topic does. */
  function isExplained({ dimension, code, count }: Looked): boolean {
    return rising.some((pair) => {
      if (pair.within === null) return false;
      const isIn =
        dimension === "topic"
          ? pair.code === code
          : pair.within.dimension === dimension && pair.within.code === code;
      return isIn && chanceOf(moreThanChance(less(count, pair.count), less(all, count))) > mostChance;
    });
  }
}

type Codes = Pick<DimensionCodes, "count" | "codeAt" | "value">;
type Counted = {
  readonly codes: Codes;
  readonly counts: readonly Twice[];
  /** Of a code; people are counted when first asked for, for most values nobody asks. */
  readonly sellers: (code: number) => Twice;
};

function countTwice(facts: FactColumns, { now, before }: Periods, codes: Codes): Counted {
  const is = grouped(now, codes);
  const was = grouped(before, codes);
  const earlier = countOf(was);
  let people: { readonly now: Uint32Array; readonly before: Uint32Array } | null = null;
  return {
    codes,
    counts: countOf(is).map((count, code) => ({ now: count, before: earlier[code] ?? 0 })),
    sellers(code) {
      people ??= { now: sellersByGroup(facts, is), before: sellersByGroup(facts, was) };
      return { now: people.now[code] ?? 0, before: people.before[code] ?? 0 };
    },
  };
}

function countOf({ groups, count }: Grouped): number[] {
  const counts = Array.from({ length: count }, () => 0);
  for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

function crossed(one: Codes, other: Codes): Codes {
  return {
    count: one.count * other.count,
    codeAt: (place) => one.codeAt(place) * other.count + other.codeAt(place),
    value: () => null,
  };
}

/** Those who are no newcomers any more only become more by those who were. */
const mayRise = (dimension: InsightDimension, value: string | null): boolean =>
  value !== null && !(dimension === "newcomer" && value === "no");

/** What is no rise anyway need not be worked out. */
const chanceIf = (times: number, chance: () => number): number => (times < leastTimes ? 1 : chance());

const isEnough = ({ now }: Twice): boolean => now >= fewestRequests;
const less = (whole: Twice, part: Twice): Twice => ({
  now: whole.now - part.now,
  before: whole.before - part.before,
});

function timesOf(one: Twice, others: Twice): number {
  // Half a request more keeps what never came before finite.
  return ((one.now + 0.5) * (others.before + 0.5)) / ((one.before + 0.5) * (others.now + 0.5));
}
