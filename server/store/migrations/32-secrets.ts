import { hash } from "node:crypto";
import { type Kysely, sql } from "kysely";

const columns = [
  ["session", "token"],
  ["deviceCode", "deviceCode"],
] as const;

/**
 * Tokens and codes that stood in the database as they are become their digests: whoever is signed in stays so. The pages are
 * overwritten by SQLite (`secure_delete`), the log by the upgrade, which folds it in afterwards.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const there = await tablesOf(db);
  for (const [table, column] of columns) {
    // In a new database better-auth makes its tables after ours.
    if (!there.has(table)) continue;
    const [name, secret] = [sql.table(table), sql.ref(column)];
    const { rows } = await sql<{
      id: string;
      secret: string;
    }>`select id, ${secret} as secret from ${name}`.execute(db);
    for (const row of rows) {
      const digest = hash("sha256", row.secret, "base64url");
      await sql`update ${name} set ${secret} = ${digest} where id = ${row.id}`.execute(db);
    }
  }
}

async function tablesOf(db: Kysely<never>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}
