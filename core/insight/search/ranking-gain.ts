/** Gain of a ranking, best 1: relevant documents count less the lower they stand, none below the tenth (nDCG@10). */
export function ndcg10(ranked: readonly string[], relevant: readonly string[]): number {
  const wanted = new Set(relevant);
  let gain = 0;
  let ideal = 0;
  for (let at = 0; at < 10; at += 1) {
    const worth = 1 / Math.log2(at + 2);
    if (wanted.has(ranked[at] ?? "")) gain += worth;
    if (at < wanted.size) ideal += worth;
  }
  return ideal === 0 ? 0 : gain / ideal;
}

/** Whether a relevant document is among the first five. */
export function success5(ranked: readonly string[], relevant: readonly string[]): boolean {
  return ranked.slice(0, 5).some((id) => relevant.includes(id));
}
