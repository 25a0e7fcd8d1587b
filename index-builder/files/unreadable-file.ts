import type { UnreadReason } from "./file-content.ts";

/** Ends the reading of one file from deep inside; the child's edge turns it into an answer. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly why: UnreadReason;

  constructor(why: UnreadReason, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.why = why;
  }
}
