/** Why the tables were not brought up to date. */
export type UpgradeRefusal =
  /** No room for the copy that is made before. Bytes. */
  | { readonly kind: "no-space"; readonly needed: number; readonly free: number }
  /** Another process has the database open: a server of the old version, or a command. */
  | { readonly kind: "in-use" }
  /** Taken back in the middle; `copy` is the database as it was before, null where it was empty. */
  | { readonly kind: "failed"; readonly copy: string | null };

/** The tables are as they were. */
export class UpgradeRefusedError extends Error {
  override readonly name = "UpgradeRefusedError";
  readonly refusal: UpgradeRefusal;

  constructor(refusal: UpgradeRefusal, cause?: unknown) {
    super(`The database could not be brought up to date: ${refusal.kind}`, { cause });
    this.refusal = refusal;
  }
}
