import type { Tuning } from "../contract/tuning.ts";
import type { SearchIndex } from "./search-index.ts";
import { dayNumber } from "./section-columns.ts";
import type { Factor } from "./standing.ts";
import { weights } from "./weights.ts";

/** What speaks for a section before a word is typed. */
export type Prior = {
  readonly factors: (section: number) => Factor[];
  readonly product: (section: number) => number;
  /** The same by section, for loops over thousands. */
  readonly products: Float64Array;
};

type Known = { readonly tuning?: Pick<Tuning, "use">; readonly today: string };
type Use = Tuning["use"];

/** Links come as 0 to 4, each step twice as many. */
const mostLinked = 4;
/** What changed longer ago is not fresh at all. */
const freshMonths = 24;

/** How much a document is opened, how many others link to it, how lately it changed: weak, for words decide. */
export function priorOf(index: SearchIndex, known: Known): Prior {
  const products = productsOf(index, known);
  return {
    factors: (section) => {
      const { used, linked, recent } = factorsOf(index, known);
      return [
        { name: "use", by: used(section) },
        { name: "linked", by: linked(section) },
        { name: "recent", by: recent(section) },
      ];
    },
    product: (section) => products[section] ?? 1,
    products,
  };
}

type Products = { readonly use: Use | undefined; readonly today: string; readonly of: Float64Array };
const remembered = new WeakMap<SearchIndex, Products>();

/** Of all sections at once: they are asked for with every keystroke and change with the day. */
function productsOf(index: SearchIndex, known: Known): Float64Array {
  const before = remembered.get(index);
  if (before !== undefined && before.use === known.tuning?.use && before.today === known.today) {
    return before.of;
  }
  const { used, linked, recent } = factorsOf(index, known);
  const of = new Float64Array(index.size);
  for (let section = 0; section < of.length; section += 1) {
    of[section] = used(section) * linked(section) * recent(section);
  }
  remembered.set(index, { use: known.tuning?.use, today: known.today, of });
  return of;
}

type FactorOf = (section: number) => number;

function factorsOf(
  index: SearchIndex,
  { tuning, today }: Known,
): { used: FactorOf; linked: FactorOf; recent: FactorOf } {
  const thisMonth = monthOf(dayNumber(today));
  const use = new Map(Object.entries(tuning?.use ?? {}));
  return {
    used: (section) => {
      if (use.size === 0) return 1;
      return 1 + weights.use * (use.get(index.heads[section]?.document ?? "") ?? 0);
    },
    linked: (section) => 1 + (weights.linked * (index.heads[section]?.linked ?? 0)) / mostLinked,
    recent: (section) => {
      const changed = index.columns.changedOn[section] ?? 0;
      if (changed === 0) return 1;
      const months = Math.max(0, thisMonth - monthOf(changed));
      return 1 + weights.recent * Math.max(0, 1 - months / freshMonths);
    },
  };
}

/** From a day written as the number yyyymmdd. */
function monthOf(day: number): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100);
}
