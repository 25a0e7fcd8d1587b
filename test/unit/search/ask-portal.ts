import type { SectionRecord } from "../../../core/contract/record.ts";
import type { SearchAnswer } from "../../../core/contract/search.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { search, type SearchRequest } from "../../../core/search/search.ts";
import { openIndex } from "../../../core/search/search-index.ts";

export type Ask = (query: string, more?: Partial<SearchRequest>) => SearchAnswer;

/** A search over these records, their texts at hand. */
export async function askOver(records: readonly SectionRecord[]): Promise<Ask> {
  const index = openIndex(partsOf(await compileRecords(records)));
  const texts = new Map(records.map((record) => [record.id, record.text]));
  return (query, more) =>
    search(index, {
      query,
      limit: 10,
      now: "2026-11-20T09:00:00Z",
      textOf: (id) => texts.get(id),
      ...more,
    });
}

/** Ids of all sections shown, in the order of the rows. */
export function shownIn(answer: SearchAnswer): string[] {
  return answer.groups.flatMap(({ best, sections }) => [best, ...sections].map((hit) => hit.record));
}

/** The place of a record's row among those shown; far below where it is not shown. */
export function rankIn(answer: SearchAnswer, record: string): number {
  const at = shownIn(answer).indexOf(record);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}
