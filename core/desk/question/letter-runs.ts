const length = 3;
const letterBits = 10;
// Letters that people mix up are one; soft and hard signs are none.
const alike: Readonly<Record<string, string>> = { ь: "", ъ: "", й: "и", ы: "и", э: "е", щ: "ш" };
const edge = "^";

/**
 * Runs of three letters in a stem, its beginning marked, as numbers in their order. What is written alike has most of
 * them in common, whichever letter was mistyped.
 */
export function letterRuns(stem: string): number[] {
  let letters = edge;
  for (const letter of stem) letters += alike[letter] ?? letter;
  const runs = new Set<number>();
  for (let at = 0; at + length <= letters.length; at += 1) {
    let run = 0;
    for (let next = 0; next < length; next += 1) {
      // Ten bits tell the letters of both alphabets apart; the few others that share them only look a little alike.
      run = (run << letterBits) | (letters.charCodeAt(at + next) & ((1 << letterBits) - 1));
    }
    runs.add(run);
  }
  return [...runs].toSorted((one, other) => one - other);
}

/** How alike two stems are written, from 0 to 1, by their runs. */
export function likenessOf(one: readonly number[], other: readonly number[]): number {
  if (one.length < fewestRuns || other.length < fewestRuns) return 0;
  let shared = 0;
  let at = 0;
  for (const run of one) {
    while (at < other.length && (other[at] ?? 0) < run) at += 1;
    if (other[at] === run) shared += 1;
  }
  return (2 * shared) / (one.length + other.length);
}

/** Stems with fewer are too short to be like another. */
export const fewestRuns = 2;
