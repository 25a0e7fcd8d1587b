type Kept = {
  /** Questions that the server has not acknowledged. */
  readonly outbox: number;
  readonly files: number;
  /** Where something is half written. */
  readonly drafts: readonly (string | number)[];
};

/** How much of what somebody wrote or chose would be lost with it. What was searched is no loss. */
export function unsentCount({ outbox, files, drafts }: Kept): number {
  return outbox + files + drafts.filter((slot) => slot !== "palette").length;
}
