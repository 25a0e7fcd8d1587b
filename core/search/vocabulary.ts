/** A run of sorted terms: from `low` up to, not including, `high`. */
export type TermRange = { readonly low: number; readonly high: number };

// Sorts after every unit that can stand in a term.
const afterAll = "\uffff";

/** The place of the first term not below `sought`, within `range`. */
function lowerBound(terms: readonly string[], sought: string, range?: TermRange): number {
  let low = range?.low ?? 0;
  let high = range?.high ?? terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? "") < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of a term, or -1. */
export function termNumber(terms: readonly string[], sought: string): number {
  const at = lowerBound(terms, sought);
  return terms[at] === sought ? at : -1;
}

/** The terms that begin with `prefix`, within `range`. */
export function prefixRange(terms: readonly string[], prefix: string, range?: TermRange): TermRange {
  const low = lowerBound(terms, prefix, range);
  return { low, high: lowerBound(terms, prefix + afterAll, { low, high: range?.high ?? terms.length }) };
}
