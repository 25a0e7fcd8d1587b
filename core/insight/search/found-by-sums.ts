/**
 * Of searches those that somebody found something by: they opened a hit, or said «это оно» of an answer that was offered.
 * All others found nothing, or opened nothing of it.
 */
export function foundBySums(sums: {
  readonly searched: number;
  readonly zero: number;
  readonly unopened: number;
}): number {
  return Math.max(0, sums.searched - sums.zero - sums.unopened);
}
