import { Temporal } from "temporal-polyfill";
import type { Config } from "../../core/contract/config.ts";
import type { Reason, RequestKind } from "../../core/contract/request-event.ts";
import { daySeconds, weekdayOf } from "../../core/insight/local-days.ts";
import type { AskedMatter } from "./read-questions.ts";
import type { Seeded } from "./seeded.ts";
import { eagerness, type HistorySeller } from "./sellers.ts";

/** A quarter, so that it is compared with nothing rather than with a day. */
const historyDays = 90;

/** A question as it is asked. */
export type HistoryQuestion = {
  readonly seller: HistorySeller;
  /** Epoch seconds. */
  readonly at: number;
  readonly kind: RequestKind;
  readonly matter: AskedMatter;
  /** The page that answers it was open. */
  readonly opened: boolean;
  /** Why it arose, where that is certain. */
  readonly reason?: Reason;
  /** Not answered yet. */
  readonly isFresh?: true;
  /** Answered, and waits for its rating. */
  readonly isUnrated?: true;
};

export type Planning = {
  readonly sellers: readonly HistorySeller[];
  readonly matters: readonly AskedMatter[];
  /** Epoch seconds. */
  readonly now: number;
  readonly regions: Config["desk"]["regions"];
  readonly chance: Seeded;
};

const perDay = 24;
// From Monday.
const weekdayWeights = [1.25, 1.1, 1, 0.95, 0.85, 0.3, 0.1];
// From nine in the morning, by the clock of the seller's town.
const hourWeights = [1.3, 1.5, 1.4, 1.1, 0.7, 0.9, 1.1, 1, 0.6].map(
  (weight, hour) => [9 + hour, weight] as const,
);
const kinds = [
  ["question", 95],
  ["complaint", 3],
  ["suggestion", 2],
] as const;

/** A region that asks several times as much in the last days. */
const rising = { region: "Казань", days: 7, times: 4.8 };
/** A question that an answer raised in search has made rarer, so many days ago. */
export const raised = { id: "blank-spoiled", daysAgo: 44 } as const;

type Repeated = {
  readonly id: string;
  readonly sellers: number;
  readonly isOfNewcomers: boolean;
  readonly opened: boolean;
  readonly reason: Reason;
  /** Days before today, from the first to the last. */
  readonly days: readonly [number, number];
};
const lately = [26, 1] as const;
const plainly = { isOfNewcomers: false, opened: false, reason: "not-found", days: lately } as const;
/** What was asked again and again, each for a cause of its own, by so many different people. */
const repeated: readonly Repeated[] = [
  { ...plainly, id: "kbm-lost", sellers: 24 },
  { ...plainly, id: "franchise-discount", sellers: 23, opened: true, reason: "unclear" },
  { ...plainly, id: "scooter", sellers: 22, reason: "not-on-portal" },
  { ...plainly, id: "copy-contract", sellers: 22, isOfNewcomers: true, reason: "did-not-know" },
  { ...plainly, id: raised.id, sellers: 26, days: [raised.daysAgo + 28, raised.daysAgo + 1] },
  { ...plainly, id: raised.id, sellers: 14, days: [raised.daysAgo, 1] },
];
const newcomerDays = 50;

/** All that is asked up to now, in the order of time. */
export function planHistory(planning: Planning): HistoryQuestion[] {
  const { sellers, now, chance } = planning;
  const today = Math.floor(now / daySeconds);
  const offsets = offsetsOf(planning);
  const questions: HistoryQuestion[] = [];
  const usual = sellers.reduce((sum, { curiosity }) => sum + curiosity, 0);
  for (let day = today - historyDays; day <= today; day += 1) {
    for (const seller of sellers) {
      const isRising = seller.region === rising.region && day > today - rising.days;
      const mean =
        (perDay / usual) *
        (weekdayWeights[weekdayOf(day)] ?? 0) *
        eagerness(seller, day) *
        (isRising ? rising.times : 1);
      for (let left = chance.poisson(mean); left > 0; left -= 1) questions.push(ordinary(seller, day));
    }
  }
  questions.push(...repeated.flatMap(askedAgain));
  return questions.filter(({ at }) => at < now).toSorted((a, b) => a.at - b.at);

  function isNew({ joined }: HistorySeller): boolean {
    return today - joined < newcomerDays;
  }

  function timeOn(day: number, { region }: HistorySeller): number {
    const local = chance.weighted(hourWeights) * 3600 + chance.below(3600);
    return day * daySeconds + local - (offsets.get(region) ?? 0);
  }

  function ordinary(seller: HistorySeller, day: number): HistoryQuestion {
    const matter = chance.weighted(planning.matters.map((one) => [one, one.weight] as const));
    const at = timeOn(day, seller);
    return { seller, at, kind: chance.weighted(kinds), matter, opened: chance.next() < 0.22 };
  }

  function askedAgain({ id, sellers: count, isOfNewcomers, opened, reason, days }: Repeated) {
    const matter = planning.matters.find((one) => one.id === id);
    if (matter === undefined) return [];
    const [first, last] = days;
    const there = shuffled(sellers, chance).filter(({ joined }) => joined < today - first);
    const chosen = isOfNewcomers ? [...there.filter(isNew), ...there.filter((one) => !isNew(one))] : there;
    return chosen.slice(0, count).map((seller, n): HistoryQuestion => {
      const day = today - first + Math.floor((n * (first - last + 1)) / count);
      const weekday = weekdayOf(day);
      const at = timeOn(weekday > 4 ? day - 2 : day, seller);
      return { seller, at, kind: "question", matter, opened, reason };
    });
  }
}

function offsetsOf({ now, sellers, regions }: Planning): Map<string, number> {
  const at = Temporal.Instant.fromEpochMilliseconds(now * 1000);
  return new Map(
    [...new Set(sellers.map(({ region }) => region))].map((region) => {
      const zone = regions[region]?.timeZone ?? "Europe/Moscow";
      return [region, at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9];
    }),
  );
}

function shuffled<T>(list: readonly T[], chance: Seeded): T[] {
  return list
    .map((one) => ({ one, at: chance.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
