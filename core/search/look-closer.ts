import type { PlannedWord } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Factor } from "./standing.ts";
import { formsAsTyped } from "./forms-as-typed.ts";
import { queryWords } from "./query-words.ts";
import { sideBySide } from "./side-by-side.ts";
import { titleMatch } from "./title-match.ts";
import { weights } from "./weights.ts";

/** What forms, order and company of the words add to a section's score; valid until the next query's. */
export type CloserLook = {
  /** What is added before all factors. */
  readonly asTyped: (section: number) => number;
  /** The share of `product` that is told by the title alone. */
  readonly title: (section: number) => number;
  readonly factors: (section: number) => Factor[];
  readonly product: (section: number) => number;
};

/** Reads titles and texts of the best sections, which takes too long for all that are found. */
export function lookCloser(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  rarities: readonly number[],
): CloserLook {
  const words = queryWords(index, plan, rarities);
  const title = titleMatch(index, words);
  const typed = formsAsTyped(index, words);
  const pairs = sideBySide(index, words);
  const together = (section: number): number => 1 + weights.sideBySide * pairs(section);
  return {
    asTyped: (section) => weights.asTyped * typed(section),
    title,
    factors: (section) => [
      { name: "titleMatch", by: title(section) },
      { name: "sideBySide", by: together(section) },
    ],
    product: (section) => title(section) * together(section),
  };
}
