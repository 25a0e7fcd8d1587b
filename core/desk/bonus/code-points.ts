/** Order of two ids by their code points, the same in every language and on every machine; for `toSorted`. */
export function byCodePoints(a: string, b: string): number {
  const left = Array.from(a, codePoint);
  const right = Array.from(b, codePoint);
  for (const [at, point] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (point !== other) return point - other;
  }
  return left.length - right.length;
}

const codePoint = (letter: string): number => letter.codePointAt(0) ?? 0;
