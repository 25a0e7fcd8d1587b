/** The row to choose by J and K, or by the arrow keys: at the ends it stays. Null where there are none. */
export function stepFrom(ids: readonly number[], chosen: number | null, by: 1 | -1): number | null {
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  if (at < 0) return ids[by > 0 ? 0 : ids.length - 1] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
}
