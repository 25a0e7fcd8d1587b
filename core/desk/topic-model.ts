import { type AskedWhere, type Clue, questionClues } from "./question/question-clues.ts";

export type NamedTopic = { readonly id: string; readonly ru: string; readonly en: string };
export type LearnedTopic = {
  readonly topic: string;
  /** How likely it is the right one, from 0 to 1. */
  readonly confidence: number;
  /** The words that told most for it, the strongest first. */
  readonly words: readonly string[];
};

/**
 * Learns from questions with their final topics what a question is about. Knows the topics' names before it has seen any.
 * Which question came first makes no difference, and what is forgotten leaves nothing behind.
 */
export type TopicModel = {
  /** A question that is there already is learned anew. */
  readonly learn: (example: AskedWhere & { readonly id: number; readonly topic: string }) => void;
  readonly forget: (id: number) => void;
  readonly size: () => number;
  /** The likeliest topics, the best first; only such as there are. */
  readonly propose: (asked: AskedWhere, most?: number) => LearnedTopic[];
};

// A topic's own name counts as so many questions.
const nameCounts = 3;
// Wholes, so that taking away what was added leaves exactly what was there before.
const unit = 1000;
// The share of a topic's questions with a clue counts by this power: eight wordings of one question are not eight questions.
const sharePower = 0.8;
// Scores lie close together; at this power their shares come out as often right as they say.
const confidencePower = 2.5;
const mostWords = 3;

type Seen = { questions: number; readonly byTopic: Map<string, number> };
type Counted = { readonly name: string; readonly parts: number };

export function createTopicModel(topics: readonly NamedTopic[]): TopicModel {
  const seen = new Map<string, Seen>();
  const examples = new Map<number, { readonly topic: string; readonly counted: readonly Counted[] }>();
  const sizes = new Map<string, number>();
  let questions = 0;

  const count = (topic: string, counted: readonly Counted[], times: number): void => {
    sizes.set(topic, (sizes.get(topic) ?? 0) + times);
    questions += times;
    for (const { name, parts } of counted) {
      const clue = seen.get(name) ?? { questions: 0, byTopic: new Map<string, number>() };
      seen.set(name, clue);
      clue.questions += times;
      const left = (clue.byTopic.get(topic) ?? 0) + parts * times;
      if (left === 0) clue.byTopic.delete(topic);
      else clue.byTopic.set(topic, left);
      if (clue.questions === 0) seen.delete(name);
    }
  };
  for (const { id, ru, en } of topics) count(id, countedOf({ text: `${ru} ${en}` }), nameCounts);

  const forget = (id: number): void => {
    const known = examples.get(id);
    if (known === undefined) return;
    examples.delete(id);
    count(known.topic, known.counted, -1);
  };
  const learn: TopicModel["learn"] = ({ id, topic, ...asked }) => {
    forget(id);
    const counted = countedOf(asked);
    examples.set(id, { topic, counted });
    count(topic, counted, 1);
  };

  /** What each topic has of a clue, weighed by how much the clue tells. */
  const evidence = (clue: Clue): { telling: number; shares: number[] } => {
    const { questions: having = 0, byTopic } = seen.get(clue.name) ?? {};
    const telling = Math.log((1 + questions) / (1 + having)) + 1;
    const shares = topics.map(({ id }) => {
      const parts = byTopic?.get(id) ?? 0;
      return parts === 0 ? 0 : (parts / unit / (sizes.get(id) ?? 1)) ** sharePower;
    });
    return { telling, shares };
  };

  const propose: TopicModel["propose"] = (asked, most = 3) => {
    const scores = topics.map(() => 0);
    const told = new Map<string, number[]>();
    for (const clues of questionClues(asked)) {
      const weighed = clues.map((clue) => ({ clue, ...evidence(clue) }));
      const length = Math.hypot(...weighed.map(({ telling }) => telling));
      for (const { clue, telling, shares } of weighed) {
        const weight = telling ** 2 / length;
        const usual = shares.reduce((sum, share) => sum + share, 0) / topics.length;
        for (const [at, share] of shares.entries()) {
          scores[at] = (scores[at] ?? 0) + weight * share;
          for (const word of clue.words)
            addAt(told, { word, at }, (weight * (share - usual)) / clue.words.length);
        }
      }
    }
    const powers = scores.map((score) => score ** confidencePower);
    const whole = powers.reduce((sum, power) => sum + power, 0);
    return topics
      .map(({ id }, at) => ({
        topic: id,
        confidence: whole === 0 ? 0 : (powers[at] ?? 0) / whole,
        words: wordsFor(told, at),
      }))
      .filter(({ confidence }) => confidence > 0)
      .toSorted((one, other) => other.confidence - one.confidence)
      .slice(0, most);
  };

  return { learn, forget, propose, size: () => examples.size };
}

function countedOf(asked: AskedWhere): Counted[] {
  return questionClues(asked).flatMap((clues) =>
    clues.map(({ name }) => ({ name, parts: Math.round(unit / Math.sqrt(clues.length)) })),
  );
}

function addAt(
  told: Map<string, number[]>,
  { word, at }: { word: string; at: number },
  weight: number,
): void {
  const weights = told.get(word) ?? [];
  told.set(word, weights);
  weights[at] = (weights[at] ?? 0) + weight;
}

function wordsFor(told: ReadonlyMap<string, readonly number[]>, at: number): string[] {
  return [...told]
    .map(([word, weights]) => ({ word, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostWords)
    .map(({ word }) => word);
}
