import type { SearchEvent } from "../../core/insight/search/search-visit.ts";
import { seeded } from "../../demo/history/seeded.ts";

/** An hour of one seller with search. */
export type QueryHour = {
  readonly seller: number;
  /** From 0. */
  readonly day: number;
  /** 7 to 20. */
  readonly hour: number;
  readonly events: readonly SearchEvent[];
};

export type QueryPlan = {
  readonly seed: number;
  readonly sellers: number;
  readonly days: number;
  /** Searches a day of all sellers together, about. */
  readonly searchesPerDay: number;
};

/** A word that sellers use and the portal does not, with the one that it has. */
export const missingSynonym = { said: "зелёнка", written: "зелёная карта" } as const;
/** Of a hundred searches so many begin with that word. */
const saidPerHundred = 2;

const products = [
  "каско",
  "осаго",
  "ипотека",
  "дмс",
  "путешествия",
  "имущество",
  "зелёная карта",
  "несчастный случай",
  "ответственность",
  "грузы",
];
const aspects = [
  "тариф",
  "документы",
  "лимит",
  "осмотр",
  "франшиза",
  "оплата",
  "возврат",
  "скидка",
  "комиссия",
  "бланк",
  "продление",
  "расторжение",
];
/** Words that the portal does not have, and nobody finds anything by. */
const absent = ["телематика", "гироцикл", "самокат", "дрон", "квадроцикл"];

/** What a company searches, day by day, from a seed: products and what of them, sometimes tried anew in other words. */
export function* queryHours({ seed, sellers, days, searchesPerDay }: QueryPlan): Generator<QueryHour> {
  const { next: random } = seeded(seed);
  const oneOf = <T>(choices: readonly T[]): T => {
    // The first ones far more often than the last, as in every query log.
    const at = Math.floor(choices.length * random() ** 2);
    const chosen = choices[at] ?? choices[0];
    if (chosen === undefined) throw new Error("There is nothing to choose from");
    return chosen;
  };
  const searchesPerHour = 2.2;
  for (let day = 0; day < days; day += 1) {
    for (let left = searchesPerDay; left > 0; left -= searchesPerHour) {
      const seller = Math.floor(random() * sellers);
      const hour = 7 + Math.floor(random() * 14);
      yield { seller, day, hour, events: [...hourOf(random, oneOf)] };
    }
  }
}

function* hourOf(random: () => number, oneOf: <T>(choices: readonly T[]) => T): Generator<SearchEvent> {
  const kind = random() * 100;
  if (kind < saidPerHundred) {
    const about = random() < 0.5 ? "" : ` ${oneOf(aspects)}`;
    yield searched(missingSynonym.said + about, 0);
    if (random() < 0.7) yield* found(missingSynonym.written + about, random);
    return;
  }
  if (kind < saidPerHundred + 3) {
    yield searched(`${oneOf(absent)} ${oneOf(products)}`, 0);
    if (random() < 0.4) yield* found(`${oneOf(products)} ${oneOf(aspects)}`, random);
    return;
  }
  const product = oneOf(products);
  const first = `${product} ${oneOf(aspects)}`;
  const isFound = random() < 0.7;
  if (isFound) yield* found(first, random);
  else yield searched(first, 12);
  // Something else of the same product, or of another: no other word for the first.
  if (random() < 0.6) {
    const other = random() < 0.7 ? product : oneOf(products);
    const second = `${other} ${oneOf(aspects)}`;
    if (second === first) return;
    if (random() < 0.75) yield* found(second, random);
    else yield searched(second, 9);
  }
}

function searched(query: string, total: number): SearchEvent {
  return { kind: "searched", query, shown: query, total, rows: Math.min(10, total) };
}

function* found(query: string, random: () => number): Generator<SearchEvent> {
  yield searched(query, 12);
  const position = Math.floor(10 * random() ** 3);
  yield { kind: "opened", query, record: `${query} ${position}`, position };
}
