/**
 * Of some numbers, for each share (ascending) the least one that so large a share of them does not exceed; null for none.
 * The numbers are moved about: putting them in order whole would take several times as long.
 */
export function quantiles(numbers: Int32Array, shares: readonly number[]): (number | null)[] {
  let from = 0;
  return shares.map((share) => {
    if (numbers.length === 0) return null;
    const at = Math.max(0, Math.ceil(numbers.length * share) - 1);
    const found = nthSmallest(numbers, at, from);
    // All before it are smaller or equal: a larger share lies behind it.
    from = at;
    return found;
  });
}

/** Hoare's selection, the numbers before `from` being the smallest already. Equal ones are set aside together. */
function nthSmallest(numbers: Int32Array, nth: number, from: number): number {
  let first = from;
  let last = numbers.length - 1;
  while (first < last) {
    const pivot = middleOf(numbers[first] ?? 0, numbers[(first + last) >> 1] ?? 0, numbers[last] ?? 0);
    let below = first;
    let above = last;
    for (let at = first; at <= above;) {
      const number = numbers[at] ?? 0;
      if (number < pivot) {
        numbers[at] = numbers[below] ?? 0;
        numbers[below] = number;
        below += 1;
        at += 1;
      } else if (number > pivot) {
        numbers[at] = numbers[above] ?? 0;
        numbers[above] = number;
        above -= 1;
      } else {
        at += 1;
      }
    }
    if (nth < below) last = below - 1;
    else if (nth > above) first = above + 1;
    else return pivot;
  }
  return numbers[nth] ?? 0;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
