export type MergeStep = { readonly one: number; readonly other: number; readonly likeness: number };

/**
 * Average linkage over all pairs to the very end, as steps: the likest two groups first. Likeness at or above which steps are taken is a threshold's result.
 * @param likeness of each pair, a square row by row.
 */
export function mergeSteps(likeness: Float64Array, nodes: number): MergeStep[] {
  const near = Float64Array.from(likeness);
  const sizes = new Float64Array(nodes).fill(1);
  const left = new Set(Array.from({ length: nodes }, (_, node) => node));
  const steps: MergeStep[] = [];
  const chain: number[] = [];
  while (left.size > 1) {
    if (chain.length === 0) chain.push(Math.min(...left));
    const one = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    let nearest = before;
    let most = before === undefined ? -Infinity : (near[one * nodes + before] ?? 0);
    for (const other of left) {
      const here = near[one * nodes + other] ?? 0;
      if (other === one || here <= most) continue;
      most = here;
      nearest = other;
    }
    if (nearest === undefined) break;
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const other = nearest;
    steps.push({ one, other, likeness: most });
    left.delete(other);
    const [size, otherSize] = [sizes[one] ?? 1, sizes[other] ?? 1];
    for (const third of left) {
      if (third === one) continue;
      const mean =
        ((near[one * nodes + third] ?? 0) * size + (near[other * nodes + third] ?? 0) * otherSize) /
        (size + otherSize);
      near[one * nodes + third] = mean;
      near[third * nodes + one] = mean;
    }
    sizes[one] = size + otherSize;
  }
  return steps.toSorted((a, b) => b.likeness - a.likeness);
}
