import { createQuestionIndex } from "../../core/desk/same-question.ts";
import { type JudgedQuestion, sharedQuestions } from "./judged-questions.ts";

export type SameHits = { readonly hit1: number; readonly hit5: number };

const listed = 5;

/**
 * How often the first, and one of the first five, asks what a question asks, among all other questions.
 * @param typed how the question is typed that is sought with; those sought among stay as they are.
 */
export function judgeSame(questions: readonly JudgedQuestion[], typed: (text: string) => string): SameHits {
  const index = createQuestionIndex();
  for (const [id, { text }] of questions.entries()) index.add({ id, text });
  const numbers = new Map(questions.map((question, id) => [question, id]));
  const sought = sharedQuestions(questions);
  const hits = sought.map((question) => {
    const own = numbers.get(question);
    const found = index.similar(typed(question.text), listed, (id) => id !== own);
    return found.map(({ id }) => questions[id]?.intent === question.intent);
  });
  return {
    hit1: hits.filter(([first]) => first === true).length / sought.length,
    hit5: hits.filter((five) => five.includes(true)).length / sought.length,
  };
}
