/** Different values in the order of their first appearance, and which of them each section has. */
export type Numbered<T> = { readonly values: readonly T[]; readonly of: Uint32Array };

const stretch = 2048;

/** Numbers what `valueOf` says of each, in small stretches. Neighbours mostly have the same, which costs no search. */
export function* numberValues<E extends object, T>(
  each: readonly E[],
  valueOf: (one: E) => T,
): Generator<undefined, Numbered<T>> {
  const numbers = new Map<T, number>();
  const of = new Uint32Array(each.length);
  let before: T | undefined;
  let number = 0;
  for (let at = 0; at < each.length; at += 1) {
    const one = each[at];
    if (one === undefined) continue;
    const value = valueOf(one);
    if (at === 0 || value !== before) {
      number = numbers.get(value) ?? numbers.size;
      if (number === numbers.size) numbers.set(value, number);
      before = value;
    }
    of[at] = number;
    if (at % stretch === 0) yield;
  }
  return { values: [...numbers.keys()], of };
}

/** The numbers of several parts as those of one. */
export function joinNumbered<T>(parts: readonly Numbered<T>[]): Numbered<T> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const numbers = new Map<T, number>();
  const of = new Uint32Array(parts.reduce((sum, part) => sum + part.of.length, 0));
  let first = 0;
  for (const part of parts) {
    const moved = part.values.map((value) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
    for (let at = 0; at < part.of.length; at += 1) of[first + at] = moved[part.of[at] ?? 0] ?? 0;
    first += part.of.length;
  }
  return { values: [...numbers.keys()], of };
}
