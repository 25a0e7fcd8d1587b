import type { JudgedQuestion } from "./judged-questions.ts";

export type Fold = {
  readonly learned: readonly JudgedQuestion[];
  readonly judged: readonly JudgedQuestion[];
};

/**
 * Five folds of whole intents, topics spread evenly: whatever asks the same as a judged question is never learned from.
 * Which intent falls where is decided by its name alone, so that runs agree.
 */
export function intentFolds(questions: readonly JudgedQuestion[], folds = 5): Fold[] {
  const topics = Map.groupBy(questions, ({ topic }) => topic);
  const ordered = [...topics.keys()].toSorted().flatMap((topic) => {
    const intents = new Set(topics.get(topic)?.map(({ intent }) => intent));
    return [...intents].toSorted((one, other) => mixed(one) - mixed(other));
  });
  const foldOf = new Map(ordered.map((intent, at) => [intent, at % folds]));
  return Array.from({ length: folds }, (_, fold) => ({
    learned: questions.filter(({ intent }) => foldOf.get(intent) !== fold),
    judged: questions.filter(({ intent }) => foldOf.get(intent) === fold),
  }));
}

/** Each intent a fold of its own, as the collection's README judges. */
export function intentsApart(questions: readonly JudgedQuestion[]): Fold[] {
  return [...Map.groupBy(questions, ({ intent }) => intent)].map(([intent, judged]) => ({
    judged,
    learned: questions.filter((question) => question.intent !== intent),
  }));
}

function mixed(name: string): number {
  let mix = 2_166_136_261;
  for (const letter of name) mix = Math.imul(mix ^ letter.charCodeAt(0), 16_777_619);
  return mix >>> 0;
}
