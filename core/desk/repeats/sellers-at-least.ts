/** Somebody who searched: a name that they have under one key of pseudonyms, and another under each other one. */
export type Searcher = { readonly key: number; readonly pseudonym: string };

/**
 * How many different people there are at least among those who asked and those who searched. Those who asked are told
 * among the searchers by their names under each key; of the rest nobody knows who is who under two keys, so that only those
 * of the key with most of them count.
 * @param namesOf the pseudonyms of an account, under every key that is still there.
 */
export function sellersAtLeast(
  askers: ReadonlySet<string>,
  searchers: readonly Searcher[],
  namesOf: (account: string) => readonly string[],
): number {
  if (searchers.length === 0) return askers.size;
  const known = new Set([...askers].flatMap(namesOf));
  const byKey = new Map<number, Set<string>>();
  for (const { key, pseudonym } of searchers) {
    if (known.has(pseudonym)) continue;
    const names = byKey.get(key) ?? new Set();
    byKey.set(key, names.add(pseudonym));
  }
  return askers.size + Math.max(0, ...[...byKey.values()].map(({ size }) => size));
}
