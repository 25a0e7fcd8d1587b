import { describe, expect, test } from "vitest";
import { intentFolds } from "../../questions/intent-folds.ts";
import { judgeSame } from "../../questions/judge-same.ts";
import { accuracy, judgeTopics } from "../../questions/judge-topics.ts";
import { haveJudged, judgedFile, readJudged } from "../../questions/judged-questions.ts";
import { variations } from "../../relevance/vary-query.ts";

describe.skipIf(!haveJudged)("on judged questions, few of them learned", () => {
  const questions = haveJudged ? readJudged(judgedFile) : [];

  test("topics are proposed better than by the nearest neighbours", () => {
    const [fold] = intentFolds(questions);
    if (fold === undefined) throw new Error("There are no folds");
    const few = { ...fold, learned: fold.learned.filter((_, at) => at % 4 === 0) };
    const proposed = judgeTopics(questions, [few]).flat();
    const ours = accuracy(proposed, (one) => one.ours.slice(0, 1));
    const neighbours = accuracy(proposed, (one) => [one.neighbours]);
    expect(ours).toBeGreaterThan(1.2 * neighbours);
  });

  test("what asks the same is found, however it is typed", () => {
    const some = questions.filter((_, at) => at % 2 === 0);
    for (const typed of [variations.full, variations.layout, variations.translit]) {
      expect(judgeSame(some, typed).hit5).toBeGreaterThan(0.75);
    }
  });
});
