import type { Facet } from "../../core/contract/search.ts";

const mostShown = 8;

/**
 * What one may choose among: the seller's `own` ahead of all, whatever its count, then the most frequent ones; the one that
 * is `chosen` always among them.
 */
export function facetChoices(facet: Facet, own: string | undefined, chosen: string | null): Facet {
  const countOf = (value: string): number => facet.find((one) => one.value === value)?.count ?? 0;
  const ahead = own === undefined ? [] : [{ value: own, count: countOf(own) }];
  const shown = [...ahead, ...facet.filter(({ value }) => value !== own)].slice(0, mostShown);
  const isShown = chosen === null || shown.some(({ value }) => value === chosen);
  return isShown ? shown : [...shown, { value: chosen, count: countOf(chosen) }];
}
