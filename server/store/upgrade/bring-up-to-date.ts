import { statfs } from "node:fs/promises";
import { getMigrations } from "better-auth/db/migration";
import { type Kysely, sql } from "kysely";
import type { Auth } from "../../identity/create-auth.ts";
import type { Now } from "../../clock.ts";
import { programVersion } from "../../program-version.ts";
import { unavailable } from "../database-unavailable-error.ts";
import { migrate, pendingMigrations } from "../migrate.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { aloneWith } from "./alone-with.ts";
import { copyBeforeUpgrade } from "./copies-before-upgrade.ts";
import { executedMigrations, latestVersion, refuseNewer } from "./refuse-newer.ts";
import { UpgradeRefusedError } from "./upgrade-refused-error.ts";

// Migrations fill in new columns, and the log grows meanwhile.
const spareBytes = 64 * 1024 * 1024;

export type Upgraded = {
  /** Names of what was changed, better-auth's tables among them. Empty where nothing was to do. */
  readonly changes: readonly string[];
  /** The database as it was before; null where nothing was to do or nothing to lose. */
  readonly copy: string | null;
};

type Upgrade = {
  readonly store: Store;
  readonly auth: Auth;
  /** The data folder: the copy lies in its `before-upgrade`. */
  readonly data: string;
  readonly now: Now;
};

/**
 * Brings the tables up to date, ours and better-auth's, after copying a database that has something in it.
 * @throws DatabaseNewerError, UpgradeRefusedError; with both the tables are as they were.
 */
export async function bringUpToDate({ store, auth, data, now }: Upgrade): Promise<Upgraded> {
  const db = store.shared;
  await refuseNewer(db);
  const identity = await getMigrations(auth.options);
  const changes = [
    ...(await pendingMigrations(db)),
    ...[...identity.toBeCreated, ...identity.toBeAdded, ...identity.toBeAddedIndexes].map(
      ({ table }) => `better-auth: ${table}`,
    ),
  ];
  const copy = changes.length > 0 && (await executedMigrations(db)).length > 0 ? await copied() : null;
  if (changes.length > 0) {
    try {
      await migrate(db, statementsIn(await identity.compileMigrations()));
      // What a change took away would otherwise stand in the log until it is written over.
      await store.settle();
    } catch (error) {
      throw unavailable(error) ?? new UpgradeRefusedError({ kind: "failed", copy }, error);
    }
  }
  await noteVersion(store, now);
  return { changes, copy };

  async function copied(): Promise<string> {
    if (!(await aloneWith(db))) throw new UpgradeRefusedError({ kind: "in-use" });
    const needed = (await bytesOf(db)) + spareBytes;
    const { bavail, bsize } = await statfs(data);
    if (bavail * bsize < needed)
      throw new UpgradeRefusedError({ kind: "no-space", needed, free: bavail * bsize });
    return copyBeforeUpgrade(db, data, now());
  }
}

/** better-auth gives its statements as one text. */
function statementsIn(ddl: string): string[] {
  return ddl.split(/;\s*(?:\n|$)/).filter((statement) => statement.trim() !== "");
}

async function bytesOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    bytes: number;
  }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`.execute(db);
  return rows[0]?.bytes ?? 0;
}

async function noteVersion({ shared, write }: Store, now: Now): Promise<void> {
  const version = programVersion();
  if ((await latestVersion(shared)) === version) return;
  try {
    await write((trx) =>
      trx.insertInto("program_version").values({ version, at: now().toISOString() }).execute(),
    );
  } catch (error) {
    // A database that can only be read is served all the same.
    if (!unavailable(error)) throw error;
  }
}
