import type { SynonymSet } from "../../core/contract/tuning.ts";
import { wordForms } from "../../core/analysis/word-forms.ts";
import type { FoundSwap } from "../../core/insight/search/find-swaps.ts";
import { synonymsOf } from "../../core/search/synonyms.ts";
import type { Reading } from "../desk/people.ts";

/** Words that found nothing, and by what it was found; of those found in several periods the one of most people. */
export async function readSwaps(
  db: Reading,
  periods: readonly string[],
  taught: SynonymSet[],
): Promise<FoundSwap[]> {
  if (periods.length === 0) return [];
  const rows = await db
    .selectFrom("search_swap")
    .selectAll()
    .where("period", "in", periods)
    .orderBy("people", "desc")
    .orderBy("failed")
    .execute();
  const swaps = new Map<string, FoundSwap>();
  for (const { period: _, ...swap } of rows) {
    const key = `${swap.failed} → ${swap.opened}`;
    if (!swaps.has(key) && !isTaught(swap, taught)) swaps.set(key, swap);
  }
  return [...swaps.values()];
}

/** Whether search has learned by now that these mean the same. */
function isTaught({ failedText, opened }: FoundSwap, taught: SynonymSet[]): boolean {
  const words = opened.split(" ");
  return synonymsOf(taught)
    .match(wordForms(failedText), false)
    .some(({ others }) =>
      others.some(
        (phrase) => phrase.length === words.length && phrase.every(({ stem }) => words.includes(stem)),
      ),
    );
}
