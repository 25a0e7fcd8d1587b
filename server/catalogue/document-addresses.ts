import { setImmediate as nextTurn } from "node:timers/promises";
import type { SectionRecord } from "../../core/contract/record.ts";
import { withoutFragment } from "./document-audiences.ts";

// A stretch of this is about 1 ms.
const recordsPerTurn = 2000;

/** Documents by their addresses, canonical and alias alike, fragments left off. */
export type DocumentAddresses = ReadonlyMap<string, string>;

/** Lets others work in between. */
export async function documentAddresses(records: Iterable<SectionRecord>): Promise<DocumentAddresses> {
  const documents = new Map<string, string>();
  let read = 0;
  for (const { address, aliases, document } of records) {
    read += 1;
    if (read % recordsPerTurn === 0) await nextTurn();
    // An address of its own is worth more than what another document is called too.
    documents.set(withoutFragment(address), document);
    for (const alias of aliases)
      if (!documents.has(withoutFragment(alias))) documents.set(withoutFragment(alias), document);
  }
  return documents;
}
