import { DatabaseSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { nodeSqlite } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";

/** A connection that only reads, for worker threads: what they count holds up nobody who writes. */
export type ReadingConnection = {
  readonly read: ReadonlyKysely<Tables>;
  readonly close: () => Promise<void>;
};

// Whoever reads beside a writer waits for nobody but a checkpoint.
const busyTimeoutMs = 2_000;

/** @throws where there is no such file: nothing is made here. */
export function openReading(file: string): ReadingConnection {
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- how Kysely documents its read-only view
    read: db as never,
    async close() {
      await db.destroy();
      if (database.isOpen) database.close();
    },
  };
}
