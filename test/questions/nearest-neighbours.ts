import { isStopWord } from "../../core/analysis/stop-words.ts";
import { stemWord } from "../../core/analysis/stem-word.ts";
import { wordForms } from "../../core/analysis/word-forms.ts";
import type { JudgedQuestion } from "./judged-questions.ts";

type Vector = ReadonlyMap<string, number>;

const neighbours = 15;

/**
 * The baseline: cosine of TF-IDF over runs of three to five letters and over stems, the mean of both. Of the usual ways of
 * writing it down this one comes out best, a little above what the collection's README tells.
 */
export function cosineOf(
  questions: readonly JudgedQuestion[],
): (one: JudgedQuestion, other: JudgedQuestion) => number {
  const runs = vectors(questions, runsOf);
  const stems = vectors(questions, stemsOf);
  return (one, other) => (dot(runs, one, other) + dot(stems, one, other)) / 2;
}

/** The topic of the nearest, each voice as loud as it is near. */
export function topicByNeighbours(
  question: JudgedQuestion,
  learned: readonly JudgedQuestion[],
  cosine: ReturnType<typeof cosineOf>,
): string | undefined {
  const near = learned
    .map((other) => ({ topic: other.topic, cosine: cosine(question, other) }))
    .toSorted((one, other) => other.cosine - one.cosine)
    .slice(0, neighbours);
  const votes = new Map<string, number>();
  for (const { topic, cosine: voice } of near) votes.set(topic, (votes.get(topic) ?? 0) + voice);
  return [...votes].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function vectors(
  questions: readonly JudgedQuestion[],
  termsOf: (text: string) => string[],
): ReadonlyMap<JudgedQuestion, Vector> {
  const terms = questions.map((question) => ({ question, counts: counted(termsOf(question.text)) }));
  const having = counted(terms.flatMap(({ counts }) => [...counts.keys()]));
  return new Map(
    terms.map(({ question, counts }) => {
      const weighed = [...counts].map(([term, times]): [string, number] => [
        term,
        times * (Math.log((1 + questions.length) / (1 + (having.get(term) ?? 0))) + 1),
      ]);
      const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
      return [question, new Map(weighed.map(([term, weight]) => [term, weight / length]))];
    }),
  );
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function dot(all: ReadonlyMap<JudgedQuestion, Vector>, one: JudgedQuestion, other: JudgedQuestion): number {
  const [short = new Map<string, number>(), long] = [all.get(one), all.get(other)].toSorted(
    (a, b) => (a?.size ?? 0) - (b?.size ?? 0),
  );
  let sum = 0;
  for (const [term, weight] of short) sum += weight * (long?.get(term) ?? 0);
  return sum;
}

function runsOf(text: string): string[] {
  const letters = text.toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ");
  return [3, 4, 5].flatMap((length) =>
    Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) =>
      letters.slice(at, at + length),
    ),
  );
}

function stemsOf(text: string): string[] {
  return wordForms(text)
    .filter((form) => !isStopWord(form))
    .map(stemWord);
}
