import type { DocumentKind } from "../../core/contract/record.ts";
import type { FilePart } from "./file-content.ts";

/** A file whose size and properties are known and whose text is read one unit after another. */
export type OpenFile = {
  readonly kind: DocumentKind;
  /** As the file's properties say it, "" where they say nothing sensible. */
  readonly title: string;
  /** ISO instant. */
  readonly changedAt?: string;
  /** Pages, sheets or slides; 1 for a file that has none of them. */
  readonly units: number;
  /** @param unit from 0, asked for in order and once each. */
  readonly read: (unit: number) => readonly FilePart[] | Promise<readonly FilePart[]>;
};
