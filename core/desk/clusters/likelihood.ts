/** A question asks what another asks where these, times what speaks for it, come out above 0. */
export type EvidenceWeights = { readonly none: number; readonly weights: readonly number[] };

/**
 * Found by logistic regression over the pairs of one collection of questions (`test/questions/fit-clusters.ts`); those of
 * the sources are set by hand, since no collection has any.
 */
const fitted: EvidenceWeights = {
  none: -5.95,
  weights: [7.56, 3.03, -2.8, 2.52, 0.66, 1.05, 0.38, -1.53, 0.64, -5.91, -0.42, -0.55, 2, -1],
};

/** Questions asking the same with at least this likelihood on average are of one cluster. */
export const leastLikely = 0.155;

/** How likely two questions ask the same by what speaks for it, from 0 to 1. */
export function likelihood(evidence: readonly number[]): number {
  let sum = fitted.none;
  for (let at = 0; at < evidence.length; at += 1) sum += (evidence[at] ?? 0) * (fitted.weights[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
