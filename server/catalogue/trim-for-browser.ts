import type { SectionRecord } from "../../core/contract/record.ts";

/**
 * A record as it leaves for those who search: who owns the page, who else may see it and where else it stood are bytes
 * that nobody there reads, and the names of groups are nobody's business.
 */
export function trimForBrowser(record: SectionRecord): SectionRecord {
  const { owner: _owner, ...rest } = record;
  return { ...rest, aliases: [], audience: [] };
}
