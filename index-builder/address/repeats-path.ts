const mostTimes = 2;
/** Numbers recur in dates and chapters: /2026/11/11/11. */
const mostTimesOfNumber = 4;

/**
 * Whether a path comes of relative links that lead into themselves: `/a/b/a/b/a/b`, `/news/news/news`,
 * `/a/x/a/y/a`. Escapes are read first, since each round may escape them once more.
 */
export function repeatsPath(path: string): boolean {
  const counts = new Map<string, number>();
  for (const part of path.split("/")) {
    if (part === "") continue;
    const name = part.replaceAll(/%(?:25)+(?=[0-9a-f]{2})/gi, "%").toLowerCase();
    const count = (counts.get(name) ?? 0) + 1;
    if (count > (/^\d+$/.test(name) ? mostTimesOfNumber : mostTimes)) return true;
    counts.set(name, count);
  }
  return false;
}
