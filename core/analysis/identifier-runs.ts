/** Words of an identifier from `from` up to, not including, `to`. */
export type Run = { readonly from: number; readonly to: number };

/**
 * The shorter identifiers in one of several joined words: «КС-2.1.3» is also «КС-2», «КС-2.1» and «2.1.3». Such a one
 * begins where the whole does, or behind a hyphen or slash and goes on to its end. Only where letters and figures meet,
 * and figures are half of it: a date in pieces is any other number, and the beginning of «crm.v2.deal.add» is that of a
 * whole family of names.
 * @param joiners what stands between the words, one fewer than these.
 */
export function identifierRuns(words: readonly string[], joiners: readonly string[]): Run[] {
  const figures = words.filter((word) => /^\p{N}+$/u.test(word)).length;
  if (words.length < 3 || figures === words.length || figures * 2 < words.length) return [];
  const beginnings = words.slice(2).map((_, at) => ({ from: 0, to: at + 2 }));
  const endings = joiners.flatMap((joiner, at) =>
    joiner !== "." && at + 2 < words.length ? [{ from: at + 1, to: words.length }] : [],
  );
  return [...beginnings, ...endings].filter(({ from, to }) => /\p{N}/u.test(words.slice(from, to).join("")));
}
