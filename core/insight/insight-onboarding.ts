import type { InsightOnboarding } from "../contract/insight.ts";
import type { InsightFilter } from "../contract/insight-filter.ts";
import { chooseRequests, periodOf, type Telling } from "./choose-requests.ts";
import type { FactColumns } from "./fact-columns.ts";
import { dateOf } from "./local-days.ts";

/** A seller as the company knows them today. */
export type JoinedSeller = {
  readonly id: string;
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  /** Day of the epoch. */
  readonly joined: number;
};

type Weeks = InsightOnboarding["cohorts"][number]["weeks"];

/** Half a year: later nobody is new, and few ask. */
const mostWeeks = 26;

export type OnboardingAsked = InsightFilter & {
  /** All months as one alone, however few joined in each. */
  readonly undivided?: true;
};

type NewcomersAsked = {
  readonly filter: OnboardingAsked;
  readonly sellers: readonly JoinedSeller[];
  readonly today: number;
};

/**
 * Questions per seller by week since joining, those who never asked counted in. Only weeks that are over for a seller count.
 * @param today day of the epoch.
 */
export function insightOnboarding(
  facts: FactColumns,
  { filter, sellers, today }: NewcomersAsked,
  telling: Telling,
): InsightOnboarding["cohorts"] {
  const period = periodOf(filter);
  const joined = sellers.filter(
    (seller) => period.from <= seller.joined && seller.joined <= period.to && fits(seller, filter),
  );
  const asked = questionsByWeek(facts, { filter, joined, until: today }, telling);
  const months = Map.groupBy(joined, ({ joined: day }) => dateOf(day).slice(0, 7));
  const least = Math.max(1, telling.leastSellers);
  if (filter.undivided)
    return joined.length < least ? [] : [{ month: null, sellers: joined.length, weeks: weeksOf(joined) }];
  const cohorts = [...months]
    .filter(([, members]) => members.length >= least)
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([month, members]) => ({ month, sellers: members.length, weeks: weeksOf(members) }));
  if (cohorts.length === 0) return [];
  // Of what is shown: a difference would tell of those who are not.
  const sellersShown = cohorts.reduce((sum, cohort) => sum + cohort.sellers, 0);
  return [
    ...cohorts,
    { month: null, sellers: sellersShown, weeks: together(cohorts.map(({ weeks }) => weeks)) },
  ];

  function weeksOf(members: readonly JoinedSeller[]): Weeks {
    return Array.from({ length: mostWeeks }, (_, index) => index).flatMap((week) => {
      const over = members.filter((seller) => seller.joined + (week + 1) * 7 <= today);
      if (over.length < least) return [];
      const questions = over.reduce((sum, { id }) => sum + (asked.get(id)?.[week] ?? 0), 0);
      return { week: week + 1, sellers: over.length, questions, perSeller: questions / over.length };
    });
  }
}

function together(shown: readonly Weeks[]): Weeks {
  const weeks = Array.from({ length: mostWeeks }, (_, index) => index + 1);
  return weeks.flatMap((week) => {
    const its = shown.flatMap((each) => each.filter((one) => one.week === week));
    if (its.length === 0) return [];
    const over = its.reduce((sum, one) => sum + one.sellers, 0);
    const questions = its.reduce((sum, one) => sum + one.questions, 0);
    return { week, sellers: over, questions, perSeller: questions / over };
  });
}

function fits(seller: JoinedSeller, filter: InsightFilter): boolean {
  return (["region", "channel", "department"] as const).every(
    (part) => filter[part]?.includes(seller[part] ?? "-") ?? true,
  );
}

type Asking = {
  readonly filter: InsightFilter;
  readonly joined: readonly JoinedSeller[];
  readonly until: number;
};

function questionsByWeek(
  facts: FactColumns,
  { filter, joined, until }: Asking,
  telling: Telling,
): Map<string, Uint16Array> {
  const first = joined.reduce((least, seller) => Math.min(least, seller.joined), until);
  const periods = [{ from: first, to: until }];
  // Where they are now says who is meant; where they were when asking does not matter.
  const { region: _, channel: _channel, department: _department, ...rest } = filter;
  const [places = new Uint32Array()] = chooseRequests(facts, { filter: rest, periods }, telling);
  const bySeller = new Map<number, { since: number; weeks: Uint16Array }>();
  const asked = new Map<string, Uint16Array>();
  for (const { id, joined: since } of joined) {
    const code = facts.sellers.known(id);
    if (code === undefined) continue;
    const weeks = new Uint16Array(mostWeeks);
    bySeller.set(code, { since, weeks });
    asked.set(id, weeks);
  }
  const { seller, day } = facts.columns;
  for (const place of places) {
    const its = bySeller.get(seller[place] ?? 0);
    const week = its ? Math.floor(((day[place] ?? 0) - its.since) / 7) : -1;
    if (its && week >= 0 && week < mostWeeks) its.weeks[week] = (its.weeks[week] ?? 0) + 1;
  }
  return asked;
}
