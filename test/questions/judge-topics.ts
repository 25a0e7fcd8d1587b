import { createTopicModel } from "../../core/desk/topic-model.ts";
import type { Fold } from "./intent-folds.ts";
import type { JudgedQuestion } from "./judged-questions.ts";
import { cosineOf, topicByNeighbours } from "./nearest-neighbours.ts";

export type Proposed = {
  readonly question: JudgedQuestion;
  readonly ours: readonly string[];
  readonly neighbours: string | undefined;
};

/** What is proposed for the judged questions of each fold, by ours and by the nearest neighbours, from the same others. */
export function judgeTopics(questions: readonly JudgedQuestion[], folds: readonly Fold[]): Proposed[][] {
  const topics = [...new Set(questions.map(({ topic }) => topic))].toSorted();
  const cosine = cosineOf(questions);
  return folds.map(({ learned, judged }) => {
    const model = createTopicModel(topics.map((topic) => ({ id: topic, ru: topic, en: "" })));
    for (const [id, { topic, text }] of learned.entries()) model.learn({ id, topic, text });
    return judged.map((question) => ({
      question,
      ours: model.propose({ text: question.text }).map(({ topic }) => topic),
      neighbours: topicByNeighbours(question, learned, cosine),
    }));
  });
}

export function accuracy(
  proposed: readonly Proposed[],
  chosen: (one: Proposed) => readonly (string | undefined)[],
): number {
  return proposed.filter((one) => chosen(one).includes(one.question.topic)).length / proposed.length;
}
