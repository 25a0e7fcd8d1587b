type Kept = {
  /** Questions that the server has not acknowledged. */
  readonly outbox: number;
  readonly files: number;
  readonly drafts: readonly (readonly [slot: string | number, draft: unknown])[];
  /** Whether what is written here lies on the device. */
  readonly onDisk: boolean;
};

/**
 * How much would be lost, or stay unsent, if this page were left now: questions on their way, for no page sends anything
 * once it is closed, and what is half written where nothing is kept. What was searched is no loss.
 */
export function unsentCount({ outbox, files, drafts, onDisk }: Kept): number {
  return onDisk ? outbox : outbox + files + drafts.filter(([slot]) => slot !== "palette").length;
}
