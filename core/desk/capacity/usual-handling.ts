const fewest = 20;
const edge = 0.05;

/**
 * What answering one takes on the average, by which queues are reckoned: the mean, with the shortest and longest twentieth
 * taken as long as the one next to them. So neither a question left open over lunch nor one answered to many decides it.
 * @param seconds of each, more than 0, in any order
 * @returns seconds; null for fewer than twenty
 */
export function usualHandling(seconds: readonly number[]): number | null {
  if (seconds.length < fewest) return null;
  const sorted = seconds.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length * edge);
  const least = sorted[cut] ?? 0;
  const most = sorted[sorted.length - 1 - cut] ?? 0;
  return sorted.reduce((sum, one) => sum + Math.min(most, Math.max(least, one)), 0) / sorted.length;
}
