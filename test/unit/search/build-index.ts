import MiniSearch from "minisearch";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { indexOptions } from "../../../core/search/index-options.ts";
import { uniqueRecords } from "../../../core/search/unique-records.ts";

/** What MiniSearch itself makes of these records: whatever writes or compiles an index is held to it. */
export function buildIndex(records: Iterable<SectionRecord>): MiniSearch<SectionRecord> {
  const index = new MiniSearch<SectionRecord>(indexOptions);
  for (const record of uniqueRecords(records)) index.add(record);
  return index;
}
