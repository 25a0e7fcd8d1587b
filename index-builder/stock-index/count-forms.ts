import type { SectionRecord } from "../../core/contract/record.ts";
import { tokenize } from "../../core/analysis/tokenize.ts";
import { indexedFields } from "../../core/search/index-options.ts";

/** What is indexed of a section. */
export type Indexed = Pick<SectionRecord, "id" | "title" | "heading" | "text">;

/** How often each form stands in each field; null where the section has no such field. */
export function countForms(record: Indexed): (Map<string, number> | null)[] {
  return indexedFields.map((name) => {
    const text = record[name];
    if (text === undefined) return null;
    const counts = new Map<string, number>();
    for (const { form } of tokenize(text)) counts.set(form, (counts.get(form) ?? 0) + 1);
    return counts;
  });
}
