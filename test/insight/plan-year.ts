import type { RequestKind, RequestVia } from "../../core/contract/request-event.ts";
import { daySeconds, dayOf, weekdayOf } from "../../core/insight/local-days.ts";
import { type Company, eagerness, type Seller, whole } from "./company.ts";
import { planted, year } from "./planted.ts";
import type { TopicId } from "./question-matters.ts";
import { someQuestion, wordings } from "./question-words.ts";
import type { Seeded } from "../../demo/history/seeded.ts";

/** A question as it is asked. */
export type Asked = {
  readonly seller: Seller;
  /** Epoch seconds. */
  readonly at: number;
  readonly kind: RequestKind;
  readonly via: RequestVia;
  readonly topic: TopicId;
  readonly text: string;
  /** The page it was asked from. */
  readonly page: { readonly address: string; readonly title: string } | null;
  /** The section that its answer cites. */
  readonly source: string | null;
};

// From Monday; nobody asks at the weekend.
const weekdayWeights = [1.2, 1.05, 1, 0.95, 0.8, 0, 0];
// From nine in the morning.
const hourWeights = [1.3, 1.5, 1.4, 1.1, 0.7, 0.9, 1.1, 1, 0.6].map(
  (weight, hour) => [9 + hour, weight] as const,
);
const vias = [
  ["extension", 80],
  ["web", 10],
  ["mail", 6],
  ["phone", 4],
] as const;
const kinds = [
  ["question", 94],
  ["complaint", 3],
  ["suggestion", 3],
] as const;
const moscowSeconds = 3 * 3600;

/** All that is asked on each day of the year, in order of time. */
export function* planYear(scale: number, { sellers }: Company, chance: Seeded): Generator<readonly Asked[]> {
  const first = dayOf(year.from);
  const last = dayOf(year.to);
  const wanted = whole.requests * scale;
  const perEagerness = wanted / allEagerness(sellers, first, last);
  for (let day = first; day <= last; day += 1) {
    const ofDay = weekdayWeights[weekdayOf(day)] ?? 0;
    const asked: Asked[] = [];
    if (ofDay > 0) {
      for (const seller of sellers) {
        const mean = perEagerness * ofDay * eagerness(seller, day) * regionTimes(seller, day);
        for (let count = chance.poisson(mean); count > 0; count -= 1)
          asked.push(ordinary(seller, day, chance));
      }
      asked.push(...ofPage(sellers, day, chance), ...ofPins(sellers, day, chance));
    }
    yield asked.toSorted((a, b) => a.at - b.at);
  }
}

function allEagerness(sellers: readonly Seller[], first: number, last: number): number {
  let sum = 0;
  for (let day = first; day <= last; day += 1)
    for (const seller of sellers) sum += (weekdayWeights[weekdayOf(day)] ?? 0) * eagerness(seller, day);
  return sum;
}

function regionTimes({ region }: Seller, day: number): number {
  const { name, from, to, times } = planted.region;
  return region === name && day >= dayOf(from) && day <= dayOf(to) ? times : 1;
}

function someTime(day: number, chance: Seeded): number {
  return day * daySeconds - moscowSeconds + chance.weighted(hourWeights) * 3600 + chance.below(3600);
}

function ordinary(seller: Seller, day: number, chance: Seeded): Asked {
  const page = chance.below(400);
  return {
    seller,
    at: someTime(day, chance),
    kind: chance.weighted(kinds),
    via: chance.weighted(vias),
    ...someQuestion(chance),
    page:
      chance.next() < 0.3
        ? { address: `https://portal.example/page-${page}`, title: `Страница ${page}` }
        : null,
    source: chance.next() < 0.7 ? `section-${chance.below(4000)}` : null,
  };
}

const told = { kind: "question", via: "extension" } as const;

/** A page that causes so many questions of so many sellers, spread over its weeks. */
function ofPage(sellers: readonly Seller[], day: number, chance: Seeded): Asked[] {
  const { page } = planted;
  const days = workdays(page.from, page.to);
  const index = days.indexOf(day);
  const long = sellers.filter(({ joined }) => joined < dayOf(year.from) - 100);
  return Array.from({ length: page.questions }, (_, n) => n).flatMap((n) => {
    if (n % days.length !== index) return [];
    const seller = long[(n % page.sellers) * Math.floor(long.length / page.sellers)];
    if (seller === undefined) return [];
    const { document: address, title, record: source, topic } = page;
    return {
      ...told,
      seller,
      at: someTime(day, chance),
      topic,
      text: chance.pick(wordings.page),
      page: { address, title },
      source,
    };
  });
}

function ofPins(sellers: readonly Seller[], day: number, chance: Seeded): Asked[] {
  return (["helpedPin", "idlePin"] as const).flatMap((which) => {
    const pin = planted[which];
    // Ten weeks before and eight after are enough to see what became of it.
    const since = day - dayOf(pin.pinnedOn);
    if (since < -70 || since >= 56) return [];
    const weekly = since < 0 ? pin.weeklyBefore : pin.weeklyAfter;
    const there = sellers.filter(({ joined }) => joined <= day);
    return Array.from({ length: chance.poisson(weekly / 5) }, (): Asked => ({
      ...told,
      seller: chance.pick(there),
      at: someTime(day, chance),
      topic: "tariffs",
      text: chance.pick(wordings[which]),
      page: null,
      source: pin.record,
    }));
  });
}

function workdays(from: string, to: string): number[] {
  const days = Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, index) => dayOf(from) + index);
  return days.filter((day) => weekdayOf(day) < 5);
}
