import type { SectionRecord } from "../../core/contract/record.ts";

/** How much one browser keeps with text: 60,000 sections or 40 MB, a UTF-16 unit counted as a byte. */
export const budget = { texts: 60_000, units: 40_000_000 };

/** What a copy holds: sections, those with their text, these texts in UTF-16 units, and whether none was left out. */
export type Kept = { sections: number; texts: number; units: number; allTexts: boolean };

/** Records as they are kept, past the budget without their text, and the tally after them. Each comes once. */
export function keepWithinBudget(
  records: readonly SectionRecord[],
  before: Kept,
  limit: { texts: number; units: number } = budget,
): { records: SectionRecord[]; after: Kept } {
  const after = { ...before };
  const kept = records.map((record) => {
    after.sections += 1;
    if (record.text === "") return record;
    if (after.texts < limit.texts && after.units + record.text.length <= limit.units) {
      after.texts += 1;
      after.units += record.text.length;
      return record;
    }
    after.allTexts = false;
    return { ...record, text: "" };
  });
  return { records: kept, after };
}
