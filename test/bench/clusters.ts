import "../../node-version.mjs";
import { parseArgs } from "node:util";
import { clusterQuestions, createQuestionClusters } from "../../core/desk/question-clusters.ts";
import { scoresByThreshold } from "../questions/best-threshold.ts";
import { intentHalves } from "../questions/intent-halves.ts";
import { type ClusterScore, judgeClusters } from "../questions/judge-clusters.ts";
import { haveJudged, type JudgedQuestion, judgedFile, readJudged } from "../questions/judged-questions.ts";

import { measureClusterCost } from "../questions/measure-cluster-cost.ts";
import { cosineOf } from "../questions/nearest-neighbours.ts";

/**
 * `npm run bench:clusters`: of all pairs of questions, how many of those that ask the same come into one cluster and how many
 * of those in one cluster ask the same, singletons included, by the one threshold of the code; beside average linkage over
 * TF-IDF at the threshold that is best for it. The last line is one JSON object. `--questions FILE` judges by another file;
 * `--cost` also tells what half a million generated questions take, `--cost --many 50000` so many.
 */
const { values } = parseArgs({
  options: { questions: { type: "string" }, cost: { type: "boolean" }, many: { type: "string" } },
});

const figure = (value: number): string => value.toFixed(3);
const halvings = 3;

function run(file: string): void {
  const questions = readJudged(file);
  const singletons = questions.filter(({ singleton }) => singleton === true).length;
  console.log(`${questions.length} questions, ${singletons} of them asked once:`);
  const whole = judge(questions, clusterQuestions(questions));
  const baseline = baselineOf(questions);
  print("all at once", whole);
  print("one by one", judge(questions, oneByOne(questions)));
  print(`average linkage over TF-IDF, its best threshold ${figure(baseline.threshold)}`, baseline);
  console.log("\nHalves of the intents, by the same threshold (ours, the other at its best for each):");
  const halves = intentHalves(questions, halvings)
    .flat()
    .map((half) => [judge(half, clusterQuestions(half)).f1, baselineOf(half).f1] as const);
  for (const [ours, other] of halves)
    console.log(`  ${figure(ours)}  ${figure(other)}  × ${(ours / other).toFixed(2)}`);
  if (values.cost === true) measureClusterCost(questions, Number(values.many ?? 500_000));

  console.log(JSON.stringify({ ...rounded(whole), baselineF1: Number(figure(baseline.f1)) }));
}

function judge(questions: readonly JudgedQuestion[], clusters: readonly (readonly string[])[]): ClusterScore {
  return judgeClusters(clusters, new Map(questions.map(({ id, intent }) => [id, intent])));
}

/** As they come in, each placed once. */
function oneByOne(questions: readonly JudgedQuestion[]): (readonly string[])[] {
  const clusters = createQuestionClusters();
  for (const question of questions) clusters.add(question);
  return questions.map(({ id }) => clusters.members(id)).filter(({ length }) => length > 0);
}

function baselineOf(questions: readonly JudgedQuestion[]): ClusterScore & { threshold: number } {
  const cosine = cosineOf(questions);
  const likeness = Float64Array.from({ length: questions.length ** 2 }, (_, at) => {
    const [one, other] = [questions[Math.floor(at / questions.length)], questions[at % questions.length]];
    return one === undefined || other === undefined || one === other ? 0 : cosine(one, other);
  });
  return scoresByThreshold(
    likeness,
    questions.map(({ intent }) => intent),
  ).best;
}

function print(how: string, { f1, precision, recall }: ClusterScore): void {
  console.log(`  ${how}: F1 ${figure(f1)}, precision ${figure(precision)}, recall ${figure(recall)}`);
}

function rounded({ f1, precision, recall }: ClusterScore): ClusterScore {
  return { f1: Number(figure(f1)), precision: Number(figure(precision)), recall: Number(figure(recall)) };
}

if (values.questions === undefined && !haveJudged) {
  console.log(`There is no ${judgedFile}: name another file with --questions FILE`);
  process.exitCode = 1;
} else run(values.questions ?? judgedFile);
