import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createAuth, migrateAuth } from "../../server/identity/create-auth.ts";
import { migrate } from "../../server/store/migrate.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { companyOf } from "./company.ts";
import { addPeople } from "./people-of-year.ts";
import { plantQueries, queriesAt } from "./plant-queries.ts";
import { asOf } from "./planted.ts";
import { seeded } from "../../demo/history/seeded.ts";
import { writeYear } from "./write-year.ts";

export type YearAsked = {
  /** 1 is ten times today's company: 500,000 requests of 3,000 sellers. */
  readonly scale: number;
  readonly seed?: number;
  /** Of its searches only so large a part: 10 million of the whole take minutes to write. */
  readonly searches?: number;
};

/**
 * A database with a year of a company in it. Made once per seed, scale, tables and generator, and kept in the system's
 * folder for what is temporary: whoever changes it takes a copy.
 * @returns the database's file.
 */
export async function generateYear({ scale, seed = 1, searches = 0.05 }: YearAsked): Promise<string> {
  const root = join(tmpdir(), "ask-me-insight-year");
  mkdirSync(root, { recursive: true });
  const making = join(root, `making-${process.pid}-${crypto.randomUUID()}`);
  mkdirSync(making);
  try {
    const store = openStore(join(making, "ask-me.sqlite"));
    const company = companyOf(scale, seeded(seed));
    await prepareTables(store);
    const kept = join(
      root,
      digest([
        schemaOf(join(making, "ask-me.sqlite")),
        sources(),
        String(scale),
        String(seed),
        String(searches),
      ]),
    );
    const file = join(kept, "ask-me.sqlite");
    if (existsSync(file)) {
      await store.close();
      return file;
    }
    await addPeople(store, company);
    await store.settle();
    await store.close();
    const database = new DatabaseSync(join(making, "ask-me.sqlite"));
    // Until it is whole nobody else reads it, and one that breaks is thrown away.
    database.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000");
    writeYear(database, company, { scale, chance: seeded(seed + 1) });
    plantQueries(database, company, { count: queriesAt(scale * searches), chance: seeded(seed + 2) });
    database.exec("pragma journal_mode = wal; pragma optimize");
    database.close();
    try {
      renameSync(making, kept);
    } catch (error) {
      // Somebody else was quicker.
      if (!existsSync(file)) throw error;
    }
    return file;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function prepareTables(store: Store): Promise<void> {
  await migrate(store.shared);
  const secret = "a secret of at least 32 characters";
  await migrateAuth(
    createAuth({ store, address: "http://ask-me.example", secret, now: () => new Date(asOf) }),
  );
}

function schemaOf(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare("select sql from sqlite_master where sql is not null order by name").all();
  database.close();
  return JSON.stringify(rows);
}

/** What makes the year: changed, it makes another one. */
function sources(): string {
  const folder = new URL(".", import.meta.url);
  const own = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const shared = ["insert-rows", "seeded", "write-log"].map((name) => `../../demo/history/${name}.ts`);
  return [...own.toSorted(), ...shared].map((name) => readFileSync(new URL(name, folder), "utf8")).join("");
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
