import { setImmediate as nextTurn } from "node:timers/promises";
import type { SectionRecord } from "../../core/contract/record.ts";

// A stretch of this is some 2 ms.
const recordsPerTurn = 1000;

/** Different audiences of a document's sections: one, but where a portal shows different people different things. */
export type DocumentAudiences = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** By the address of a document, canonical and alias alike, fragments left off. Lets others work in between. */
export async function documentAudiences(records: Iterable<SectionRecord>): Promise<DocumentAudiences> {
  const audiences = new Map<string, Map<string, readonly string[]>>();
  let read = 0;
  for (const record of records) {
    read += 1;
    if (read % recordsPerTurn === 0) await nextTurn();
    for (const address of [record.address, ...record.aliases]) {
      const known = audiences.get(withoutFragment(address)) ?? new Map<string, readonly string[]>();
      known.set(record.audience.join("\n"), record.audience);
      audiences.set(withoutFragment(address), known);
    }
  }
  return audiences;
}

export function withoutFragment(address: string): string {
  const hash = address.indexOf("#");
  return hash < 0 ? address : address.slice(0, hash);
}
