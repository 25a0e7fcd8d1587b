import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { auditHead } from "../../../../server/audit/audit-head.ts";
import { run } from "../../../../server/commands/run.ts";
import type { Terminal } from "../../../../server/commands/terminal.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { password, testApp, type TestApp } from "../harness/test-app.ts";

let server: TestApp;
let folder: string;
let said: string[];
const terminal: Terminal = {
  language: "ru",
  say: (line) => void said.push(line),
  complain: (line) => void said.push(line),
};
const command = (...args: string[]): Promise<number> =>
  run([...args, "--config", join(folder, "ask-me.yaml")], terminal);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-audit-"));
  server = await testApp();
  const week = "{ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }";
  writeFileSync(
    join(folder, "ask-me.yaml"),
    `data: ${server.data}
server: { address: "http://127.0.0.1:4000", secret: "a secret for tests that is long enough" }
desk: { calendar: msk, calendars: { msk: { versions: [{ from: null, tz: Europe/Moscow, week: ${week} }] } } }
sources: [{ id: portal, start: ["http://127.0.0.1:4100/"] }]
`,
  );
  await server.people([{ login: "kotova", name: "Марина Котова", groups: ["limits"] }, { login: "orlov" }]);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  said = [];
});

test("whoever is added or changed is there with role and groups, before and after", async () => {
  await server.people([{ login: "kotova", name: "Марина Котова", role: "lead" }, { login: "orlov" }]);
  const rows = await server.deps.store.read
    .selectFrom("audit")
    .select(["before", "after"])
    .where("action", "=", "person-changed")
    .execute();
  const [was, is] = [
    { role: "seller", groups: ["limits"] },
    { role: "lead", groups: [] },
  ];
  expect(rows).toEqual([{ before: JSON.stringify(was), after: JSON.stringify(is) }]);
});

test("a whole log is told with its last entry, beside the running server", async () => {
  const { seq, hash } = await auditHead(server.deps.store.read);
  expect(await command("audit", "verify")).toBe(0);
  expect(said).toEqual([`Журнал цел, записей: ${seq}. Последняя: ${seq}:${hash}`]);
  expect(await command("audit", "verify", "--head", `${seq}:${hash}`)).toBe(0);
  expect(await command("audit", "verify", "--head", `${seq + 1}:${hash}`)).toBe(1);
  expect(await command("audit", "verify", "--head", "latest")).toBe(2);
});

test("the log goes into a file of its caller's own, and that it did stands in it", async () => {
  const file = join(folder, "audit.csv");
  expect(await command("audit", "export")).toBe(2);
  expect(await command("audit", "export", "--to", file)).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const [heading, first] = readFileSync(file, "utf8").split("\r\n");
  expect(heading).toContain("seq,at,by,action,subject");
  expect(first).toContain(",exported,file:auditFile,");
  expect(await command("audit", "export", "--to", file)).toBe(2);
});

test("all that is kept of a person is given out as JSON, without passwords and tokens", async () => {
  const cookie = await server.cookieOf("kotova");
  const key = crypto.randomUUID();
  const asked = {
    key,
    as: "question",
    text: "Какой лимит zqown?",
    via: "extension",
    clickedAt: server.clock.now.toISOString(),
    elapsedMs: 0,
    context: { page: { address: "https://portal.example/a", title: "zqpage", breadcrumb: [] } },
  };
  expect((await server.post("/api/requests", asked, { cookie })).status).toBe(201);
  const file = join(folder, "person.json");
  expect(await command("person-data", "nobody", "--to", file)).toBe(2);
  expect(await command("person-data", "Kotova", "--to", file)).toBe(0);
  const text = readFileSync(file, "utf8");
  for (const word of ["Марина Котова", "zqown", "zqpage", "kotova@"]) expect(text).toContain(word);
  const { read } = server.deps.store;
  const tokens = await read.selectFrom("session").select("token").execute();
  const hashes = await read.selectFrom("account").select("password").execute();
  for (const secret of [
    password,
    ...tokens.map(({ token }) => token),
    decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? "").split(".")[0] ?? "",
    ...hashes.flatMap((row) => row.password ?? []),
  ])
    expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({ requests: { asked: [{ text: { text: "Какой лимит zqown?" } }] } });
});

test("an entry altered in the file is named, and the command ends with 1", async () => {
  const database = new DatabaseSync(databaseFile(server.data));
  database.exec("drop trigger audit_no_update; update audit set at = '2020' where seq = 2");
  database.close();
  expect(await command("audit", "verify")).toBe(1);
  expect(said[0]).toContain("не сходится запись 2");
});
