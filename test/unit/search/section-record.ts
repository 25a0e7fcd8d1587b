import type { SectionRecord } from "../../../core/contract/record.ts";

/** A record of a page, with whatever a test says of it. */
export function sectionRecord(given: Partial<SectionRecord> & Pick<SectionRecord, "id">): SectionRecord {
  return {
    document: given.id.replace(/#.*$/, ""),
    place: { kind: "heading", value: "" },
    address: `https://portal.example/${given.id}`,
    aliases: [],
    path: [],
    kind: "page",
    title: "",
    text: "",
    audience: ["everyone"],
    ...given,
  };
}
