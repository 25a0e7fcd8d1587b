/** `fresh` in the order in which its members were first shown; what is new comes at the end. */
export function keepOrder<T extends { readonly id: string }>(
  shown: readonly string[],
  fresh: readonly T[],
): T[] {
  const place = new Map(shown.map((id, at) => [id, at]));
  const of = (one: T): number => place.get(one.id) ?? shown.length;
  return fresh.toSorted((a, b) => of(a) - of(b));
}
