import { setImmediate as nextTurn } from "node:timers/promises";
import type { SectionRecord } from "../../core/contract/record.ts";

// A stretch of this is less than 1 ms.
const recordsPerTurn = 5000;

export type DocumentSections = ReadonlyMap<string, readonly SectionRecord[]>;

/** Sections by their document, in its own order. Lets others work in between. */
export async function documentSections(records: Iterable<SectionRecord>): Promise<DocumentSections> {
  const sections = new Map<string, SectionRecord[]>();
  let read = 0;
  for (const record of records) {
    read += 1;
    if (read % recordsPerTurn === 0) await nextTurn();
    const known = sections.get(record.document);
    if (known) known.push(record);
    else sections.set(record.document, [record]);
  }
  return sections;
}
