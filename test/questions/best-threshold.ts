import type { ClusterScore } from "./judge-clusters.ts";
import { type MergeStep, mergeSteps } from "./merge-steps.ts";

export type ThresholdScore = ClusterScore & { readonly threshold: number };

/**
 * Average linkage by all its thresholds. `at` is the score at one of them, `best` the one with the highest F1.
 * @param intents by node: nodes of one intent ask the same.
 */
export function scoresByThreshold(
  likeness: Float64Array,
  intents: readonly string[],
): { readonly best: ThresholdScore; readonly at: (threshold: number) => ThresholdScore } {
  const scores = scoreSteps(mergeSteps(likeness, intents.length), intents);
  const none: ThresholdScore = { threshold: Infinity, f1: 0, precision: 1, recall: 0 };
  return {
    best: scores.reduce((best, score) => (score.f1 > best.f1 ? score : best), none),
    at: (threshold) => scores.findLast((score) => score.threshold >= threshold) ?? none,
  };
}

function scoreSteps(steps: readonly MergeStep[], intents: readonly string[]): ThresholdScore[] {
  const groups = intents.map((intent) => new Map([[intent, 1]]));
  const sizes = intents.map(() => 1);
  const sameInAll = [...Map.groupBy(intents, (intent) => intent).values()].reduce(
    (sum, { length }) => sum + (length * (length - 1)) / 2,
    0,
  );
  // A step names a node of each group; where a group went is followed from there.
  const into = intents.map((_, node) => node);
  const groupOf = (node: number): number => {
    let group = node;
    while (into[group] !== group) group = into[group] ?? group;
    return group;
  };
  let found = 0;
  let right = 0;
  return steps.map(({ one, other, likeness }) => {
    const [a, b] = [groupOf(one), groupOf(other)];
    const [kept, gone] = [groups[a] ?? new Map<string, number>(), groups[b] ?? new Map<string, number>()];
    found += (sizes[a] ?? 0) * (sizes[b] ?? 0);
    for (const [intent, count] of gone) {
      right += count * (kept.get(intent) ?? 0);
      kept.set(intent, (kept.get(intent) ?? 0) + count);
    }
    sizes[a] = (sizes[a] ?? 0) + (sizes[b] ?? 0);
    into[b] = a;
    const precision = right / found;
    const recall = sameInAll === 0 ? 1 : right / sameInAll;
    return {
      threshold: likeness,
      precision,
      recall,
      f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  });
}
