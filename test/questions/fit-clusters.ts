import { askedQuestion } from "../../core/desk/clusters/asked-question.ts";
import { pairEvidence, wordRows } from "../../core/desk/clusters/pair-evidence.ts";
import { createQuestionShelf } from "../../core/desk/clusters/question-shelf.ts";
import { scoresByThreshold, type ThresholdScore } from "./best-threshold.ts";
import { type FittedPair, type FittedWeights, fitWeights } from "./fit-weights.ts";
import { intentHalves } from "./intent-halves.ts";
import { type JudgedQuestion, judgedFile, readJudged } from "./judged-questions.ts";

/**
 * `node test/questions/fit-clusters.ts`: finds the weights and the threshold of `core/desk/clusters/likelihood.ts` anew, and
 * tells how well such weights do on intents that they were not found on.
 */
type Pairs = { readonly intents: readonly string[]; readonly pairs: readonly FittedPair[] };

// The last two kinds are of sources, which no collection has.
const withoutSources = -2;
const times = 5;

function pairsOf(questions: readonly JudgedQuestion[]): Pairs {
  const shelf = createQuestionShelf();
  for (const [slot, { text }] of questions.entries()) shelf.put(slot, askedQuestion(text), []);
  const compared = questions.map((_, slot) => shelf.of(slot));
  return {
    intents: questions.map(({ intent }) => intent),
    pairs: compared.flatMap((one, at) => {
      const rowOf = wordRows(one, shelf.close);
      return compared.slice(at + 1).map((other, further) => ({
        evidence: pairEvidence(one, other, rowOf).slice(0, withoutSources),
        same: questions[at]?.intent === questions[at + 1 + further]?.intent,
      }));
    }),
  };
}

function likenessBy({ none, weights }: FittedWeights, { intents, pairs }: Pairs): Float64Array {
  const likeness = new Float64Array(intents.length ** 2);
  let at = 0;
  for (let one = 0; one < intents.length; one += 1) {
    for (let other = one + 1; other < intents.length; other += 1, at += 1) {
      const sum = weights.reduce(
        (all, weight, kind) => all + weight * (pairs[at]?.evidence[kind] ?? 0),
        none,
      );
      likeness[one * intents.length + other] = 1 / (1 + Math.exp(-sum));
      likeness[other * intents.length + one] = likeness[one * intents.length + other] ?? 0;
    }
  }
  return likeness;
}

const told = ({ f1, precision, recall, threshold }: ThresholdScore): string =>
  `F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} at ${threshold.toFixed(3)}`;

const questions = readJudged(process.argv[2] ?? judgedFile);
const unseen = intentHalves(questions, times).flatMap((halves) => {
  const [one, other] = halves.map(pairsOf);
  if (one === undefined || other === undefined) return [];
  return [[one, other] as const, [other, one] as const].map(([learned, judged]) => {
    const weights = fitWeights(learned.pairs);
    const { threshold } = scoresByThreshold(likenessBy(weights, learned), learned.intents).best;
    return scoresByThreshold(likenessBy(weights, judged), judged.intents).at(threshold).f1;
  });
});
const mean = unseen.reduce((sum, f1) => sum + f1, 0) / unseen.length;
console.log(`Halves of unseen intents: ${mean.toFixed(3)} (${unseen.map((f1) => f1.toFixed(3)).join(", ")})`);
const all = pairsOf(questions);
const weights = fitWeights(all.pairs);
console.log(`All: ${told(scoresByThreshold(likenessBy(weights, all), all.intents).best)}`);
console.log(
  JSON.stringify(weights, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(2)) : value,
  ),
);
