import type { RepeatProposal } from "../../core/contract/cluster.ts";
import type { SectionRecord } from "../../core/contract/record.ts";

/** A section as a place that answers cite. */
export function citedSection(section: SectionRecord): NonNullable<RepeatProposal["section"]> {
  const { id, title, heading = null, kind, address } = section;
  return { record: id, title, heading, kind, address };
}
