import type { DocumentKind, SectionRecord } from "../../core/contract/record.ts";

/** A document as a release takes it in. */
export type ReleaseDocument = {
  readonly address: string;
  readonly aliases: readonly string[];
  readonly kind: DocumentKind;
  /** Equal for equal records: what the last release has under it need not be made again. */
  readonly key: string;
  /** Made at each call. */
  records(): SectionRecord[];
};
