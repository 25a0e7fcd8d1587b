/** A newer program has worked with this database; nothing was changed. */
export class DatabaseNewerError extends Error {
  override readonly name = "DatabaseNewerError";
  /** Changes of the tables that this program knows nothing of. */
  readonly unknown: readonly string[];
  /** The version that made them; null where the database does not tell. */
  readonly version: string | null;

  constructor(unknown: readonly string[], version: string | null) {
    super(
      `The database is of a newer version (${version ?? "unknown"}; ${unknown.join(", ")}); start that version`,
    );
    this.unknown = unknown;
    this.version = version;
  }
}
