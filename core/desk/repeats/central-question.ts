import { stemWord } from "../../analysis/stem-word.ts";
import { isStopWord } from "../../analysis/stop-words.ts";
import { wordForms } from "../../analysis/word-forms.ts";

type Worded = { readonly id: string; readonly text: string };

// Of a larger cluster the rest says the same.
const mostCompared = 200;

/**
 * Which of questions that ask the same says it for all: whose words most of the others use too, and few besides. The first
 * given of equals; null of none.
 */
export function centralQuestion(questions: readonly Worded[]): string | null {
  const compared = questions.slice(0, mostCompared).map(({ id, text }) => ({ id, stems: stemsOf(text) }));
  const used = new Map<string, number>();
  for (const { stems } of compared) for (const stem of stems) used.set(stem, (used.get(stem) ?? 0) + 1);
  let best: { id: string; score: number } | null = null;
  for (const { id, stems } of compared) {
    if (stems.size === 0) continue;
    const shared = [...stems].reduce((sum, stem) => sum + (used.get(stem) ?? 0) - 1, 0);
    // The root leaves room for a question of some words: by the mean alone a single word that all use would win.
    const score = shared / Math.sqrt(stems.size);
    if (best === null || score > best.score) best = { id, score };
  }
  return best?.id ?? questions[0]?.id ?? null;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordForms(text)
      .filter((form) => !isStopWord(form))
      .map(stemWord),
  );
}
