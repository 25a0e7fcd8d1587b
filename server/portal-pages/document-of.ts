import { keptRecordPrefix } from "../../core/contract/kept-answer.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";

export type Documents = {
  /** The document at an address, whoever may see it; null where none is known, and for answers kept for all. */
  readonly at: (address: string) => string | null;
  /** The document that a section belongs to; null likewise. */
  readonly of: (record: string) => string | null;
};

/** Looks documents up for counting; what is counted is told to those alone who may see the document. */
export function documentsOf({
  audienceAt,
  audienceOf,
  section,
  sectionsAt,
}: Pick<Catalogue, "audienceAt" | "audienceOf" | "section" | "sectionsAt">): Documents {
  return {
    at: (address) => {
      const groups = audienceAt(address);
      return groups === null ? null : ofPortal(sectionsAt(address, groups).at(0)?.document);
    },
    of: (record) => {
      const groups = audienceOf(record);
      return groups === null ? null : ofPortal(section(record, groups)?.document);
    },
  };
}

function ofPortal(document: string | undefined): string | null {
  return document === undefined || document.startsWith(keptRecordPrefix) ? null : document;
}
