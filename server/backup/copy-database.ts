import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { BackupManifest } from "./backup-manifest.ts";
import { cleanCopy } from "./clean-copy.ts";

const Name = z.object({ name: z.string() });
const Content = z.object({ content: z.string() });
const Head = z.object({ seq: z.int(), hash: z.string() });

/** A checkpoint is over sooner. */
const busyTimeoutMs = 10_000;

export type CopiedDatabase = Pick<BackupManifest, "migrations" | "rows" | "audit">;

/**
 * Copies the database as of one moment, while others write to it: a reader's view holds up nobody. Waits in this thread,
 * so it belongs into a process of its own. @throws SQLite's error, where the database is damaged among others.
 */
export function copyDatabase(file: string, to: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    database.prepare("vacuum into ?").run(to);
  } finally {
    database.close();
  }
}

/** Names of the bytes that a copy's files are in. */
export function filesNamed(copy: string): string[] {
  return withDatabase(copy, (database) =>
    tableNames(database).includes("file")
      ? database.prepare("select distinct content from file order by content").all().map(contentOf)
      : [],
  );
}

/** Which of these the living database has no row of any more. */
export function goneFrom(file: string, contents: readonly string[]): string[] {
  if (contents.length === 0) return [];
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    const known = database.prepare("select 1 from file where content = ?");
    return contents.filter((content) => known.get(content) === undefined);
  } finally {
    database.close();
  }
}

/**
 * Makes a copy fit to be kept: without what a backup must not hold, without the files that were erased while it was taken.
 * @throws where the copy is damaged.
 */
export function finishCopy(copy: string, erased: readonly string[]): CopiedDatabase {
  return withDatabase(copy, (database) => {
    // Nobody else has it, and one that breaks is thrown away.
    database.exec("pragma journal_mode = memory; pragma synchronous = off");
    cleanCopy(database);
    const drop = erased.length > 0 ? database.prepare("delete from file where content = ?") : null;
    for (const content of erased) drop?.run(content);
    const { quick_check: verdict } = database.prepare("pragma quick_check(1)").get() ?? {};
    if (verdict !== "ok") throw new Error(`The database is damaged: ${String(verdict)}`);
    return aboutCopy(database);
  });
}

function aboutCopy(database: DatabaseSync): CopiedDatabase {
  const tables = tableNames(database);
  const count = (table: string): number =>
    Number(database.prepare(`select count(*) as rows from "${table}"`).get()?.["rows"]);
  return {
    migrations: tables.includes("kysely_migration")
      ? database.prepare("select name from kysely_migration order by name").all().map(nameOf)
      : [],
    rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
    audit: Head.parse(
      (tables.includes("audit") &&
        database.prepare("select seq, hash from audit order by seq desc limit 1").get()) || {
        seq: 0,
        hash: "",
      },
    ),
  };
}

function tableNames(database: DatabaseSync): string[] {
  const query = "select name from sqlite_master where type = 'table' order by name";
  return database.prepare(query).all().map(nameOf);
}

function withDatabase<T>(file: string, use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file);
  try {
    return use(database);
  } finally {
    database.close();
  }
}

const nameOf = (row: unknown): string => Name.parse(row).name;
const contentOf = (row: unknown): string => Content.parse(row).content;
