import type { Kysely, QueryCreator } from "kysely";
import type { QueryExecutorProvider } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Tables } from "./tables.ts";

/** What a unit of writing may use: statements of its own transaction and nothing else. */
export type Writing = QueryCreator<Tables> & QueryExecutorProvider;

/**
 * The one door to the database. There is a single connection, so that whoever reads also sees what was just written,
 * and no unit's rollback can take another's acknowledged write with it.
 */
export type Store = {
  /** For reading outside a unit. Inside one, read through its `trx`: waiting for this would wait for itself. */
  readonly read: ReadonlyKysely<Tables>;
  /**
   * Runs a unit of writing and resolves once it is on the disk. Units that arrive together share one commit, each in
   * a savepoint of its own: one that throws is rolled back alone and rejects with what it threw.
   * Inside, await nothing but statements on `trx`; a unit that does is rolled back with a `UnitOverranError`.
   * Rejects with `DatabaseUnavailableError` when the database is locked or read-only.
   */
  readonly write: <T>(unit: (trx: Writing) => Promise<T>) => Promise<T>;
  /** For better-auth and migrations alone, which bring statements of their own: the same connection. */
  readonly shared: Kysely<Tables>;
  /** Whether a write would go through now. */
  readonly condition: () => Promise<"ok" | "busy" | "read-only">;
  /** Units that wait for the next transaction. */
  readonly queued: () => number;
  /** Tells how long each transaction took, from now on, in seconds; whoever called before is told no more. */
  readonly watchCommits: (told: (seconds: number) => void) => void;
  /** Folds the write-ahead log into the file: after an erasure nothing of what is gone may be left beside it. */
  readonly settle: () => Promise<void>;
  /** Waits for the units on their way, then closes. */
  readonly close: () => Promise<void>;
};
