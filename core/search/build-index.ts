import MiniSearch from "minisearch";
import type { SectionRecord } from "../contract/record.ts";
import { indexOptions } from "./index-options.ts";
import { uniqueRecords } from "./unique-records.ts";

/** A stock MiniSearch index over the records: `JSON.stringify` it to store, open it with `indexOptions`. */
export function buildIndex(records: Iterable<SectionRecord>): MiniSearch<SectionRecord> {
  const index = new MiniSearch<SectionRecord>(indexOptions);
  for (const record of uniqueRecords(records)) index.add(record);
  return index;
}
