import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "../../server/commands/run.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { settings } from "../unit/server/backup/backup-world.ts";
import { previousRelease } from "./previous-release.ts";

let folder: string;
let data: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-refused-"));
  data = join(folder, "data");
  writeFileSync(join(folder, "ask-me.yaml"), settings.replace("server:\n", "server:\n  port: 0\n"));
  vi.stubEnv("ASK_ME_SECRET", "a secret for tests that is long enough");
  await previousRelease(data, 0.0002);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(language: Language, ...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const terminal = {
    language,
    say: (line: string) => lines.push(line),
    complain: (line: string) => lines.push(line),
  };
  const code = await run([...args, "--config", join(folder, "ask-me.yaml")], terminal);
  return { code, said: lines.join("\n") };
}

function change(statement: string): void {
  const database = new DatabaseSync(databaseFile(data));
  database.exec(statement);
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
}

const here = (arg: string): string => (arg.endsWith(".csv") ? join(folder, arg) : arg);
const digest = (): string =>
  createHash("sha256")
    .update(readFileSync(databaseFile(data)))
    .digest("hex");

const commands = [
  ["serve", ["serve"]],
  ["erase", ["erase", "--request", "1"]],
  ["users import", ["users", "import", "people.csv"]],
] as const;

test.each(commands)(
  "a newer database is refused by %s, in words that name its version, and left as it is",
  async (_, args) => {
    change(`
      insert into kysely_migration values ('z99-future', '2027-01-01T00:00:00.000Z');
      create table program_version (seq integer primary key, version text, at text);
      insert into program_version values (1, '9.9.9', '2027-01-01T00:00:00.000Z');
    `);
    writeFileSync(
      join(folder, "people.csv"),
      "login,name,email,role,groups\nanna,Анна,anna@polis.example,seller,\n",
    );
    const before = digest();
    const { code, said } = await ask("en", ...args.map(here));
    expect(said).toMatch(/newer than this program: version 9\.9\.9.*z99-future/);
    expect(code).toBe(2);
    expect((await ask("ru", ...args.map(here))).said).toMatch(/новее этой программы.*9\.9\.9/);
    expect(digest()).toBe(before);
    expect(existsSync(join(data, "before-upgrade"))).toBe(false);
  },
);

test("an upgrade that breaks in the middle leaves every table as it was and names the copy", async () => {
  // Stands in the way of the change that makes the table.
  change("create table program_version (other text)");
  const database = new DatabaseSync(databaseFile(data), { readOnly: true });
  const look = (): unknown => database.prepare("select name, sql from sqlite_master order by name").all();
  const before = look();
  const { code, said } = await ask("en", "erase", "--request", "1");
  expect(code).toBe(2);
  expect(said).toContain("another process has it open");
  database.close();
  const again = await ask("en", "erase", "--request", "1");
  expect(again.code).toBe(2);
  const [copy = ""] = readdirSync(join(data, "before-upgrade"));
  expect(again.said).toContain("program_version");
  expect(again.said).toContain(join(data, "before-upgrade", copy));
  const after = new DatabaseSync(databaseFile(data), { readOnly: true });
  expect(after.prepare("select name, sql from sqlite_master order by name").all()).toEqual(before);
  after.close();
});
