import { z } from "zod";
import { DocumentKind } from "../../core/contract/record.ts";

/** A document as a release holds it: a line of its list of documents, in the order of its records. */
export const ReleasedDocument = z.object({
  source: z.string(),
  address: z.string(),
  kind: DocumentKind,
  /** `ReleaseDocument.key`. */
  key: z.string(),
  sections: z.int(),
  /** Length of its lines in the file of records. */
  bytes: z.int(),
});
export type ReleasedDocument = z.infer<typeof ReleasedDocument>;
