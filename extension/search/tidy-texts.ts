import { joinTexts, pickTexts } from "./pack-texts.ts";
import type { PackedTexts } from "./stored-part.ts";
import type { Change } from "./write-parts.ts";

/** Packs grow up to this size: few enough to load at once, small enough to be rewritten. */
const packBytes = 4_000_000;

type Tidied = { number: number; pack: PackedTexts; changed: boolean };

/**
 * Leaves each text once, in few packs, and none of a section that is gone. Pack by pack, since all of them together are
 * what a browser has least room for.
 * @param live ids of the sections there are.
 */
export async function tidyTexts(change: Change, live: ReadonlySet<string>): Promise<void> {
  const store = change.objectStore("texts");
  const numbers = await store.getAllKeys();
  const seen = new Set<string>();
  let last: Tidied | null = null;
  // The newest first: of several texts of a record it is the one that counts.
  for (const number of numbers.toReversed()) {
    const pack = await store.get(number);
    if (pack === undefined) continue;
    const left = pickTexts(pack, (id) => live.has(id) && !seen.has(id));
    for (const id of left.ids) seen.add(id);
    if (last !== null && left.bytes.length + last.pack.bytes.length <= packBytes) {
      await store.delete(number);
      if (left.ids.length > 0)
        last = { number: last.number, pack: joinTexts(left, last.pack), changed: true };
      continue;
    }
    if (last?.changed === true) await store.put(last.pack, last.number);
    last = { number, pack: left, changed: left !== pack };
  }
  if (last === null) return;
  if (last.pack.ids.length === 0) await store.delete(last.number);
  else if (last.changed) await store.put(last.pack, last.number);
}
