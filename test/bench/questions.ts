import "../../node-version.mjs";
import { parseArgs } from "node:util";
import { intentFolds, intentsApart } from "../questions/intent-folds.ts";
import { judgeSame, type SameHits } from "../questions/judge-same.ts";
import { accuracy, judgeTopics, type Proposed } from "../questions/judge-topics.ts";
import { haveJudged, judgedFile, readJudged } from "../questions/judged-questions.ts";
import { measureCost } from "../questions/measure-cost.ts";
import { variations } from "../relevance/vary-query.ts";

/**
 * `npm run bench:questions`: how often the topic proposed is right, beside the nearest neighbours in the same run, and how
 * often a question finds one that asks the same. Nothing is learned from questions of the judged one's own intent. The last
 * line is one JSON object. `--questions FILE` judges by another file of questions.
 */
const { values } = parseArgs({ options: { questions: { type: "string" } } });

const figure = (value: number): string => value.toFixed(3);
const cyrillic = /[а-яё]/i;
const confusionsShown = 12;

const ours = ({ ours: proposed }: Proposed): string[] => proposed.slice(0, 1);
const ourThree = ({ ours: proposed }: Proposed): readonly string[] => proposed;
const theirs = ({ neighbours }: Proposed): (string | undefined)[] => [neighbours];

function run(file: string): void {
  const questions = readJudged(file);
  const folds = judgeTopics(questions, intentFolds(questions));
  const all = folds.flat();
  console.log(`${questions.length} questions. Topics, five folds of whole intents:`);
  printTopics("ours", folds, ours);
  printTopics("ours, one of three", folds, ourThree);
  printTopics("15 nearest neighbours", folds, theirs);
  const apart = judgeTopics(questions, intentsApart(questions)).flat();
  const [one, other] = [accuracy(apart, ours), accuracy(apart, theirs)];
  console.log(`  own intent alone left out: ours ${figure(one)}, neighbours ${figure(other)}`);
  printConfusions(all);
  const asWritten = judgeSame(questions, (text) => text);
  console.log("\nAsks the same, among all other questions:");
  printSame("as written, Latin and wrong layout among them", asWritten);
  printSame("all in Latin letters", judgeSame(questions, typedAs("translit")));
  printSame("all in the wrong layout", judgeSame(questions, typedAs("layout")));
  measureCost(questions);
  const result = {
    topicAccuracy: accuracy(all, ours),
    baselineTopicAccuracy: accuracy(all, theirs),
    ...asWritten,
  };
  console.log(
    JSON.stringify(result, (_, value: unknown) =>
      typeof value === "number" ? Number(figure(value)) : value,
    ),
  );
}

function printTopics(
  who: string,
  folds: readonly Proposed[][],
  chosen: Parameters<typeof accuracy>[1],
): void {
  const byFold = folds.map((fold) => accuracy(fold, chosen));
  const spread = `${figure(Math.min(...byFold))} to ${figure(Math.max(...byFold))}`;
  console.log(`  ${who}: ${figure(accuracy(folds.flat(), chosen))} (folds ${spread})`);
}

function printConfusions(proposed: readonly Proposed[]): void {
  const wrong = proposed.filter((one) => one.ours[0] !== one.question.topic);
  const confusions = [...Map.groupBy(wrong, (one) => `${one.question.topic} → ${one.ours[0] ?? "–"}`)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, confusionsShown);
  console.log("\nWorst confusions (is → proposed):");
  for (const [names, { length }] of confusions) console.log(`  ${length}  ${names}`);
}

function printSame(how: string, { hit1, hit5 }: SameHits): void {
  console.log(`  ${how}: first ${figure(hit1)}, one of five ${figure(hit5)}`);
}

function typedAs(variation: "layout" | "translit"): (text: string) => string {
  return (text) => (cyrillic.test(text) ? variations[variation](text) : text);
}

if (values.questions === undefined && !haveJudged) {
  console.log(`There is no ${judgedFile}: name another file with --questions FILE`);
  process.exitCode = 1;
} else run(values.questions ?? judgedFile);
