import { describe, expect, test } from "vitest";
import { intentFolds } from "../../questions/intent-folds.ts";
import { judgeSame } from "../../questions/judge-same.ts";
import { accuracy, judgeTopics } from "../../questions/judge-topics.ts";
import { haveJudged, judgedFile, readJudged } from "../../questions/judged-questions.ts";
import { variations } from "../../relevance/vary-query.ts";

// All of them take a quarter of a minute; `COUNTS=full` judges all, and by what is aimed at.
const isFull = process.env["COUNTS"] === "full";

describe.skipIf(!haveJudged)("on judged questions", () => {
  const questions = haveJudged ? readJudged(judgedFile) : [];

  test("topics are proposed better than by the nearest neighbours", () => {
    const folds = intentFolds(questions);
    const few = folds
      .slice(0, 1)
      .map((fold) => ({ ...fold, learned: fold.learned.filter((_, at) => at % 4 === 0) }));
    const proposed = judgeTopics(questions, isFull ? folds : few).flat();
    const ours = accuracy(proposed, (one) => one.ours.slice(0, 1));
    const neighbours = accuracy(proposed, (one) => [one.neighbours]);
    expect(ours / neighbours).toBeGreaterThanOrEqual(isFull ? 1.3 : 1.2);
  });

  const some = questions.filter((_, at) => at % 2 === 0);

  test("what asks the same is among the first five, Latin letters and wrong layout included", () => {
    const { hit5 } = judgeSame(isFull ? questions : some, (text) => text);
    expect(hit5).toBeGreaterThanOrEqual(isFull ? 0.9 : 0.75);
  });

  test("what asks the same is found, however it is typed", () => {
    for (const typed of [variations.full, variations.layout, variations.translit]) {
      expect(judgeSame(some, typed).hit5).toBeGreaterThan(0.75);
    }
  });
});
