/** What is known of a query that goes wrong. */
export type QueryTrouble = {
  /** Stems. */
  readonly query: string;
  /** What people enough opened in that hour and the reader may see; those of most people first. */
  readonly helped: readonly { readonly record: string; readonly people: number }[];
};

export type KnownSwap = {
  /** Stems. */
  readonly failed: string;
  readonly failedText: string;
  readonly openedText: string;
};

/** What mends it: words that mean the same, a section that is to stand first, or that somebody writes what is not there. */
export type SearchMend =
  | { readonly kind: "synonym"; readonly words: readonly string[] }
  | { readonly kind: "pin"; readonly record: string }
  | { readonly kind: "task" };

/**
 * Which action fits a query best. Other words by which people found it come first, for they mend every query with them;
 * then what those people opened in the end; where neither is known, it is not on the portal or not to be found.
 */
export function searchMend(trouble: QueryTrouble, swaps: readonly KnownSwap[]): SearchMend {
  const stems = new Set(trouble.query.split(" "));
  const swap = swaps.find(({ failed }) => failed.split(" ").every((stem) => stems.has(stem)));
  if (swap) return { kind: "synonym", words: [swap.failedText, swap.openedText] };
  const [best] = trouble.helped;
  return best === undefined ? { kind: "task" } : { kind: "pin", record: best.record };
}
