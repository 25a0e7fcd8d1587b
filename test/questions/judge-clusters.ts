export type ClusterScore = { readonly f1: number; readonly precision: number; readonly recall: number };

/** Of all pairs that ask the same, how many are in one cluster, and of all pairs in one cluster, how many ask the same. */
export function judgeClusters(
  clusters: readonly (readonly string[])[],
  intents: ReadonlyMap<string, string>,
): ClusterScore {
  const all = pairsIn(
    [...Map.groupBy(intents.values(), (intent) => intent).values()].map(({ length }) => length),
  );
  const found = pairsIn(clusters.map(({ length }) => length));
  const right = pairsIn(
    clusters.flatMap((ids) =>
      [...Map.groupBy(ids, (id) => intents.get(id)).values()].map(({ length }) => length),
    ),
  );
  const precision = found === 0 ? 1 : right / found;
  const recall = all === 0 ? 1 : right / all;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function pairsIn(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
