import type { SectionRecord } from "../../core/contract/record.ts";
import type { Marks } from "../../core/contract/search.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import { withChange } from "../../core/search/compiled-parts.ts";
import { openIndex } from "../../core/search/search-index.ts";
import type { HostCalls, Outcome } from "../platform/protocol.ts";
import type { CopySearcher } from "../search/copy-searcher.ts";
import { markText } from "../search/mark-text.ts";

type Marking = Pick<CopySearcher, "mark"> & {
  /** As the server marks it, which knows what administrators say means the same; null where it does not answer. */
  readonly markThere: (query: string, record: string) => Promise<Marks | null>;
};

/** A passage as it was found, with the words of the query marked. */
export async function previewSection(
  { query }: HostCalls["preview"]["given"],
  found: Outcome<SectionRecord>,
  { mark, markThere }: Marking,
): Promise<Outcome<HostCalls["preview"]["answer"]>> {
  if (found.kind !== "ok") return found;
  const record = found.answer;
  const marks =
    (await mark(query, record.text)) ??
    (await markThere(query, record.id)) ??
    (await marksAlone(record, query));
  return { kind: "ok", answer: { record, marks } };
}

/** Where nobody else knows, the passage itself says which forms of the query's words there are. */
async function marksAlone(record: SectionRecord, query: string): Promise<Marks> {
  const changed = await compileRecords([record]);
  return markText(openIndex(withChange([], { changed, removed: [] })), { query, text: record.text });
}
