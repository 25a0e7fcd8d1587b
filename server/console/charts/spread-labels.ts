/**
 * Moves labels apart that would lie over each other, each as little as need be.
 * @param places pixels from the top, in any order
 * @returns where each goes, in the order given: at least `gap` apart, in the same order from the top, none beyond `lowest`
 * as long as there is room
 */
export function spreadLabels(
  places: readonly number[],
  { gap, lowest }: { readonly gap: number; readonly lowest: number },
): number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place);
  let above = Number.NEGATIVE_INFINITY;
  const pushed = order.map(({ place, at }) => {
    above = Math.max(place, above + gap);
    return { place: above, at };
  });
  let below = Math.max(lowest, (order.length - 1) * gap) + gap;
  for (const label of pushed.toReversed()) {
    label.place = Math.min(label.place, below - gap);
    below = label.place;
  }
  return pushed.toSorted((a, b) => a.at - b.at).map(({ place }) => place);
}
