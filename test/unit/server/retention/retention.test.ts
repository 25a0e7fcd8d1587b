import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { run } from "../../../../server/commands/run.ts";
import { pseudonymOf } from "../../../../server/learning/pseudonym.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { filesBelow, rowsOf, settings } from "../backup/backup-world.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { keptTables } from "./kept-tables.ts";

/*
 * What is kept of people, table by table: every column has a rule, and what the rule says comes true in the bytes of the data
 * folder, not in the answers of the database alone.
 */

const Asked = z.object({ id: z.int() });
const dayMs = 86_400_000;
const secret = "a secret for tests that is long enough";

let app: TestApp;
let folder: string;
beforeEach(async () => {
  vi.stubEnv("ASK_ME_SECRET", secret);
  folder = mkdtempSync(join(tmpdir(), "ask-me-retention-"));
  app = await testApp({ keeps: { requestDays: 400 } });
  await app.people([
    { login: "marina", name: "Марина" },
    { login: "alina", role: "agent" },
  ]);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

type Column = { name: string; type: string; notnull: number; pk: number };

function columnsOf(database: DatabaseSync, table: string): Column[] {
  return database
    .prepare(`select name, type, "notnull", pk from pragma_table_info('${table}')`)
    .all()
    .map((row) => ({
      name: String(row["name"]),
      type: String(row["type"]).toLowerCase(),
      notnull: Number(row["notnull"]),
      pk: Number(row["pk"]),
    }));
}

test("every table and every column has a rule", () => {
  const schema = new Map<string, string[]>();
  for (const table of Object.keys(rowsOf(databaseFile(app.data)))) {
    const database = new DatabaseSync(databaseFile(app.data), { readOnly: true });
    schema.set(
      table,
      columnsOf(database, table)
        .map(({ name }) => name)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    );
    database.close();
  }
  const ruled = Object.entries(keptTables).map(
    ([table, { words, rest }]) =>
      [
        table,
        `${words} ${rest}`
          .trim()
          .split(/\s+/)
          .toSorted((a, b) => (a < b ? -1 : 1)),
      ] as const,
  );
  expect(Object.fromEntries(schema)).toEqual(Object.fromEntries(ruled));
});

test("what has words goes some day, by somebody's hand, or says why not", () => {
  for (const [table, { words, goes, why }] of Object.entries(keptTables)) {
    expect([table, goes.length > 0]).toEqual([table, true]);
    expect([table, words !== "" && goes.includes("good") && why === undefined]).toEqual([table, false]);
  }
});

const marker = (table: string, column: string): string => `ЗАМЕТКА:${table}.${column}:`;

type Planted = { readonly person: string; readonly request: number; readonly at: string };

/** A row of the person and their request in every table that has words, each of them a marker. */
function plant({ person, request, at }: Planted): void {
  const database = new DatabaseSync(databaseFile(app.data));
  database.exec("pragma busy_timeout = 5000; pragma secure_delete = on; begin");
  const key = { id: 7, secret: Buffer.from(marker("search_key", "secret")).toString("base64"), begunAt: at };
  database
    .prepare("insert into search_key (id, secret, begunAt) values (?, ?, ?)")
    .run(...Object.values(key));
  const pseudonym = pseudonymOf(person, key);
  database
    .prepare("insert into bonus_contest (id, month, request, by, at) values (1, '2026-01', ?, ?, ?)")
    .run(request, person, at);
  const known: Record<string, string | number> = {
    request,
    message: 1,
    contest: 1,
    side: "contest",
    key: 7,
    entry: "entry-1",
    id: "entry-1",
    source: "answer",
    origin: String(request),
    pseudonym,
    purpose: "file",
    kind: "answer",
    content: "content-1",
    record: "tariffs",
  };
  const ofPerson = new Set(["account", "owner", "author", "userId", "seller", "by"]);
  const tables = Object.entries(keptTables).filter(
    ([table, { words }]) => words !== "" && !["user", "account", "request", "search_key"].includes(table),
  );
  for (const [table, { words }] of tables) {
    const worded = new Set(words.split(" "));
    const columns = columnsOf(database, table).filter(
      ({ type, name, pk }) => !(pk === 1 && type === "integer" && name === "id" && table !== "message"),
    );
    const value = ({ name, type }: Column): string | number => {
      if (name === "pseudonym") return pseudonym;
      if (name === "id" && type === "integer") return 1;
      if (worded.has(name)) return marker(table, name);
      if (ofPerson.has(name)) return person;
      if (/At$|^at$|^from$|^until$|^hour$/.test(name)) return at;
      if (name === "day") return at.slice(0, 10);
      if (name in known && !(table === "search_entry" && name === "kind")) return known[name] ?? "";
      if (name === "kind") return "searched";
      return type === "integer" ? 1 : "x";
    };
    database
      .prepare(
        `insert or replace into "${table}" (${columns.map(({ name }) => `"${name}"`).join()}) values (${columns.map(() => "?").join()})`,
      )
      .run(...columns.map(value));
  }
  database.exec("commit");
  database.close();
}

/** Markers that stand in any file of the data folder: in the database, its log, files, copies. */
function found(): string[] {
  const bytes = Buffer.concat([...filesBelow(app.data).values()]).toString("utf8");
  return Object.entries(keptTables)
    .flatMap(([table, { words }]) => words.split(" ").map((column) => [table, column] as const))
    .filter(([table, column]) => bytes.includes(marker(table, column)))
    .map(([table, column]) => `${table}.${column}`);
}

/** All that was planted and does not go these ways. */
function staying(ways: readonly string[]): string[] {
  return Object.entries(keptTables)
    .filter(([table]) => !["user", "account", "request", "search_key"].includes(table))
    .filter(([, { words, goes }]) => words !== "" && !goes.some((way) => ways.includes(way)))
    .flatMap(([table, { words }]) =>
      words.split(" ").flatMap((column) => (column === "pseudonym" ? [] : [`${table}.${column}`])),
    );
}

async function asked(): Promise<Planted> {
  const cookie = await app.cookieOf("marina");
  const body = { as: "question", text: "Какой тариф?", context: {}, via: "extension", elapsedMs: 0 };
  const key = crypto.randomUUID();
  const clickedAt = app.clock.now.toISOString();
  const response = await app.post("/api/requests", { ...body, key, clickedAt }, { cookie });
  const { id: request } = Asked.parse(await response.json());
  const { id: person } = await app.deps.store.read
    .selectFrom("user")
    .select("id")
    .where("username", "=", "marina")
    .executeTakeFirstOrThrow();
  const at = app.clock.now.toISOString();
  plant({ person, request, at });
  mkdirSync(join(app.data, "files"), { recursive: true });
  writeFileSync(join(app.data, "files", "content-1"), marker("file", "name"));
  await app.deps.store.settle();
  return { person, request, at };
}

async function command(...args: string[]): Promise<number> {
  writeFileSync(join(folder, "ask-me.yaml"), settings.replace("./data", app.data));
  const lines: string[] = [];
  const terminal = {
    language: "en" as const,
    say: (line: string) => lines.push(line),
    complain: (line: string) => lines.push(line),
  };
  const code = await run([...args, "--config", join(folder, "ask-me.yaml")], terminal);
  if (code !== 0) throw new Error(lines.join("\n"));
  return code;
}

test("of an erased person nothing is left in any file of the data folder, while the server runs; the figures stay", async () => {
  const { request } = await asked();
  expect(found()).toEqual(staying([]));
  const figures = (): unknown => {
    const rows = rowsOf(databaseFile(app.data));
    return [rows["request_event"]?.slice(0, 1), rows["bonus_contest"], rows["search_query"]];
  };
  const before = figures();
  await command("erase", "--person", "marina");
  expect(found()).toEqual(staying(["person", "request"]));
  expect(Buffer.concat([...filesBelow(app.data).values()]).toString("utf8")).not.toMatch(/marina|Марина/);
  expect(figures()).toEqual(before);
  expect(rowsOf(databaseFile(app.data))["request"]).toMatchObject([{ id: request, erased: "person" }]);
});

test("of an erased request its texts are gone from the bytes, its log stays", async () => {
  const { request } = await asked();
  await command("erase", "--request", String(request));
  expect(found()).toEqual(staying(["request"]));
  expect(rowsOf(databaseFile(app.data))["request_event"]).toMatchObject([{ request }, { request }]);
});

test("what has a time is gone from the bytes when it is over; what has none stays", async () => {
  const { request } = await asked();
  await app.deps.store.write((trx) =>
    trx
      .updateTable("request")
      .set({ state: "answered", answeredAt: app.clock.now.toISOString() })
      .where("id", "=", request)
      .execute(),
  );
  app.clock.now = new Date(app.clock.now.getTime() + 1200 * dayMs);
  await app.tidy();
  expect(found()).toEqual(staying(["time"]));
});
