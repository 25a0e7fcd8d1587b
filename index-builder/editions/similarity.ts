/** The share of word triples that two texts have in common, estimated from their signatures: 0 to 1. */
export function similarity(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] === other[at]) equal += 1;
  return equal / Math.max(1, one.length);
}
