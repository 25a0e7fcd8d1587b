/** The database could not be written (or not even read) just now; nothing was changed. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
  readonly problem: "database-busy" | "database-read-only";

  constructor(problem: "database-busy" | "database-read-only", cause: unknown) {
    super(
      problem === "database-busy"
        ? "Another process holds the database; try again in a moment"
        : "The database cannot be written: check the rights of file and folder and the space on the disk",
      { cause },
    );
    this.problem = problem;
  }
}

// https://www.sqlite.org/rescode.html: the low byte of an extended code is the primary one.
const busy = new Set([5, 6]);
const notWritable = new Set([8, 10, 13, 14]);

/** SQLite's error as what it means to a caller; undefined for any other error. */
export function unavailable(error: unknown): DatabaseUnavailableError | undefined {
  if (error instanceof DatabaseUnavailableError) return error;
  if (!(error instanceof Error)) return undefined;
  if (!("errcode" in error) || typeof error.errcode !== "number") return unavailable(error.cause);
  const primary = error.errcode & 0xff;
  if (busy.has(primary)) return new DatabaseUnavailableError("database-busy", error);
  if (notWritable.has(primary)) return new DatabaseUnavailableError("database-read-only", error);
  return undefined;
}
