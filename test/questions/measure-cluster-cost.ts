import { clusterQuestions, createQuestionClusters } from "../../core/desk/question-clusters.ts";
import { quantile } from "../bench/quantile.ts";
import type { JudgedQuestion } from "./judged-questions.ts";
import { manyQuestions } from "./many-questions.ts";

const tried = 300;

/** Prints what many questions take: all at once, and each new one beside them. */
export function measureClusterCost(questions: readonly JudgedQuestion[], many: number): void {
  const asked = manyQuestions(questions, many + tried);
  const before = asked.slice(0, many);
  const started = performance.now();
  const clusters = clusterQuestions(before).length;
  const minutes = (performance.now() - started) / 60_000;
  console.log(`\n${many} questions all at once: ${minutes.toFixed(2)} minutes, ${clusters} clusters`);
  console.log(`  memory at most ${megabytes()} MB`);
  const kept = createQuestionClusters();
  for (const question of before) kept.add(question);
  const times = asked.slice(many).map((question) => {
    const from = performance.now();
    kept.add(question);
    return performance.now() - from;
  });
  const told = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(2)).join(", ");
  console.log(`  each new one (median, 95 of 100, most): ${told} ms; memory at most ${megabytes()} MB`);
}

function megabytes(): string {
  return (process.resourceUsage().maxRSS / 1024).toFixed(0);
}
