import type { SoughtPhrase } from "./word-seeker.ts";

/** A word of a text with its folded form; `word` is -1 where it is none of the query's by itself. */
export type ReadWord = {
  readonly from: number;
  readonly to: number;
  readonly word: number;
  readonly form: string;
};

// «страхование вашего автомобиля»: a short word in between leaves the phrase what it is, another sentence does not.
const widestGap = 12;
const parting = /[.!?;:\n]/u;

/**
 * Of words that mean something only together, those that stand together; all others stay what they are. «страхование» by
 * itself is no КАСКО, in «добровольное страхование автомобиля» it is.
 * @param read ascending.
 */
export function keepPhrases(
  text: string,
  read: readonly ReadWord[],
  phrases: readonly SoughtPhrase[],
): ReadWord[] {
  const words = read.map(({ word }) => word);
  for (const { word, memberOf, members } of phrases) {
    let row: { at: number; member: number }[] = [];
    const close = (): void => {
      const isWhole = new Set(row.map(({ member }) => member)).size === members;
      if (isWhole) for (const { at } of row) if ((words[at] ?? -1) < 0) words[at] = word;
      row = [];
    };
    for (const [at, { from, form }] of read.entries()) {
      const member = memberOf(form);
      if (member < 0) continue;
      const before = read[row.at(-1)?.at ?? -1];
      if (before !== undefined && isApart(text.slice(before.to, from))) close();
      row.push({ at, member });
    }
    close();
  }
  return read.flatMap((one, at) => {
    const word = words[at] ?? -1;
    return word < 0 ? [] : { ...one, word };
  });
}

function isApart(between: string): boolean {
  return between.length > widestGap || parting.test(between);
}
