/**
 * Names the way text becomes terms. Change it with every change of tokens, folding or stems: an index of another
 * version is refused and built again, since its terms would silently miss the query's.
 */
export const analysisVersion = "4";
