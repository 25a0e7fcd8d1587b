type Ended = { readonly number: number; readonly into: number | null };

/**
 * Numbers of clusters that no group has any more, and where most of what was theirs is now: null where that is in none, or
 * in one that has no number yet.
 * @param before members that were looked at; `was` their numbers until now, `now` those that they have. `all`: further numbers
 * that there are, with members or without.
 */
export function endedNumbers({
  before,
  was,
  now,
  all,
}: {
  readonly before: ReadonlySet<string>;
  readonly was: ReadonlyMap<string, number>;
  readonly now: ReadonlyMap<string, number | null>;
  readonly all: readonly number[];
}): Ended[] {
  const living = new Set(now.values());
  const moved = new Map<number, Map<number, number>>(all.map((number) => [number, new Map()]));
  for (const item of before) {
    const number = was.get(item);
    if (number === undefined) continue;
    const counts = moved.get(number) ?? new Map<number, number>();
    moved.set(number, counts);
    const into = now.get(item) ?? null;
    if (into !== null) counts.set(into, (counts.get(into) ?? 0) + 1);
  }
  return [...moved]
    .filter(([number]) => !living.has(number))
    .map(([number, counts]) => {
      const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
      return { number, into: most?.[0] ?? null };
    });
}
