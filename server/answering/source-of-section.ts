import type { SectionRecord } from "../../core/contract/record.ts";
import type { Source } from "../../core/contract/request.ts";

/** A section as an answer would cite it. */
export function sourceOfSection(section: SectionRecord, quote?: string): Source {
  const { id, document, kind, title, heading, path, place, address, checkedAt } = section;
  return {
    record: id,
    document,
    kind,
    title,
    ...(heading === undefined ? {} : { heading }),
    path,
    place,
    address,
    ...(quote === undefined ? {} : { quote }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
  };
}
