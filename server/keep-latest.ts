/**
 * Puts an entry last and, where there are more than `most` now, lets go of the first: a map goes by when something was put into it,
 * so that this is the one that was not kept anew for longest.
 */
export function keepLatest<Key, Value>(
  map: Map<Key, Value>,
  [key, value]: readonly [Key, Value],
  most: number,
): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
