import type { FilePart, UnreadReason } from "../file-content.ts";
import type { Opened } from "./child-message.ts";

/** What the child said of one file until it ended or was ended. */
export type Reading = {
  readonly opened: Opened | null;
  /** Parts by page, sheet or slide, of those that were read. */
  readonly units: readonly (readonly FilePart[])[];
  /** Why it is not all; null when it is. */
  readonly short: { readonly why: UnreadReason; readonly detail: string } | null;
};
