import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { DatabaseSync } from "node:sqlite";
import { Kysely, SqliteDialect, sql } from "kysely";
import { unavailable } from "./database-unavailable-error.ts";
import { nodeSqlite } from "./node-sqlite.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";
import { WriteQueue } from "./write-queue.ts";

// Waiting inside SQLite stops every request, so only as long as a checkpoint takes; longer waits are the write queue's.
const busyTimeoutMs = 20;

/**
 * Opens (or creates) the database file. A URL may carry SQLite's own parameters, such as `mode=ro`.
 * The tables are brought up to date by `migrate` and by better-auth, not here.
 */
export function openStore(file: string | URL): Store {
  mkdirSync(dirname(file instanceof URL ? fileURLToPath(file) : file), { recursive: true });
  const database = new DatabaseSync(file);
  setUp(database);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
  const queue = new WriteQueue(db);
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- how Kysely documents its read-only view
    read: db as never,
    write: (unit) => queue.write(unit),
    shared: db,
    condition: () => conditionOf(db),
    queued: () => queue.waiting,
    watchCommits: (told) => (queue.committed = told),
    async settle() {
      await queue.idle();
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    async close() {
      await queue.idle();
      await db.destroy();
      if (database.isOpen) database.close();
    },
  };
}

function setUp(database: DatabaseSync): void {
  try {
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}; pragma foreign_keys = on`);
    // The next two write to the file, which a read-only one refuses; it can still answer questions.
    // What is erased must not stay readable in free pages: they are overwritten.
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on");
  } catch (error) {
    const known = unavailable(error);
    if (known) return;
    database.close();
    throw error;
  }
}

async function conditionOf(db: Kysely<Tables>): Promise<"ok" | "busy" | "read-only"> {
  try {
    await db.connection().execute(async (own) => {
      await sql`begin immediate`.execute(own);
      // Only a statement that really writes finds out that the file is read-only.
      try {
        await sql`pragma user_version = 1`.execute(own);
      } finally {
        await sql`rollback`.execute(own);
      }
    });
    return "ok";
  } catch (error) {
    return unavailable(error)?.problem === "database-busy" ? "busy" : "read-only";
  }
}
