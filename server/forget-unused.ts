/** Lets go of what was last used before `since`, in a map where each entry is put last whenever it is used. */
export function forgetUnused<Key>(map: Map<Key, { readonly usedAt: number }>, since: number): void {
  for (const [key, { usedAt }] of map) {
    if (usedAt >= since) return;
    map.delete(key);
  }
}
