/** The first `most` of `items` in the order of `compare`, sorted; cheaper than sorting all. */
export function bestOf<T>(items: readonly T[], most: number, compare: (one: T, other: T) => number): T[] {
  if (items.length <= most * 2) return items.toSorted(compare).slice(0, most);
  let kept = items.slice(0, most).toSorted(compare);
  let fresh: T[] = [];
  let worst = kept.at(-1);
  for (const item of items.slice(most)) {
    if (worst !== undefined && compare(item, worst) >= 0) continue;
    fresh.push(item);
    if (fresh.length < most) continue;
    kept = [...kept, ...fresh].toSorted(compare).slice(0, most);
    fresh = [];
    worst = kept.at(-1);
  }
  return [...kept, ...fresh].toSorted(compare).slice(0, most);
}
