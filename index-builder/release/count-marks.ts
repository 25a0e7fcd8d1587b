import type { Outline } from "./outline.ts";

/** On how many contents each block stands, for those that stand on `least` or more. */
export function countMarks(outlines: Iterable<Outline>, least: number): Map<number, number> {
  let all = new Float64Array(4_096);
  let length = 0;
  for (const { plain, linked } of outlines) {
    const more = plain.length + linked.length;
    if (length + more > all.length) {
      const wider = new Float64Array(Math.max(all.length * 2, length + more));
      wider.set(all.subarray(0, length));
      all = wider;
    }
    all.set(plain, length);
    all.set(linked, length + plain.length);
    length += more;
  }
  // Sorted, equal ones stand together: far smaller than a map of all that stand on one page only.
  const sorted = all.subarray(0, length).toSorted();
  const counts = new Map<number, number>();
  for (let from = 0; from < length;) {
    const mark = sorted[from] ?? 0;
    let to = from + 1;
    while (to < length && sorted[to] === mark) to += 1;
    if (to - from >= least) counts.set(mark, to - from);
    from = to;
  }
  return counts;
}
