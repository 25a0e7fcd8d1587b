type Asked = { readonly place: string | null; readonly seller: string };
type Place = { readonly name: string; readonly questions: number };

/**
 * Where questions come from, most questions first. Of fewer than `leastSellers` nothing is told; and where the rest would tell
 * of such by what is left of the sum, the smallest of those told joins the rest.
 */
export function toldPlaces(asked: readonly Asked[], leastSellers: number): Place[] {
  const byPlace = Map.groupBy(asked, ({ place }) => place);
  const sellersIn = (some: readonly Asked[]): number => new Set(some.map(({ seller }) => seller)).size;
  const told = [...byPlace]
    .flatMap(([name, some]) =>
      name !== null && sellersIn(some) >= leastSellers ? [{ name, questions: some.length }] : [],
    )
    .toSorted((a, b) => b.questions - a.questions || (a.name < b.name ? -1 : 1));
  for (;;) {
    const names = new Set<string | null>(told.map(({ name }) => name));
    const rest = asked.filter(({ place }) => !names.has(place));
    if (rest.length === 0 || sellersIn(rest) >= leastSellers || told.length === 0) return told;
    told.pop();
  }
}
