import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditChain } from "../../../../server/audit/audit-chain.ts";
import { digestOf } from "../../../../server/audit/digest-of.ts";
import { recordChange } from "../../../../server/audit/record-change.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { deskApp, type DeskApp, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let lead: Someone;
beforeEach(async () => {
  desk = await deskApp();
  lead = await desk.someone({ role: "lead", name: "Ольга Седова" });
});
afterEach(() => desk.close());

const setMinutes = async (seen: number, minutes: number) =>
  lead.get(endpoints.putRules, { body: { kind: "targets", seen, body: { minutes, targets: [] } } });
const module = {
  name: { ru: "Приветствие", en: "Greeting" },
  topic: null,
  use: "answer",
  version: null,
} as const;

/** What somebody does who has the file itself. */
function byHand(...statements: string[]): void {
  const database = new DatabaseSync(desk.file);
  for (const statement of statements) database.exec(statement);
  database.close();
}
const dropGuards = [
  "drop trigger audit_no_update",
  "drop trigger audit_no_delete",
  "drop trigger desk_rules_no_update",
];

describe("what is written", () => {
  test("each change of rules and of text modules, by whom, from which version to which", async () => {
    await setMinutes(0, 25);
    await setMinutes(1, 20);
    const params = { module: "hello" };
    await lead.get(endpoints.putTextModule, { params, body: { ...module, text: "Здравствуйте, {имя}" } });
    await lead.get(endpoints.removeTextModule, { params });
    const { entries, chain, people } = await lead.get(endpoints.audit, { query: {} });
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      "module-removed module:hello",
      "module-written module:hello",
      "rules-changed targets",
      "rules-changed targets",
    ]);
    expect(entries[2]).toMatchObject({ by: { name: "Ольга Седова" } });
    expect(
      entries.map(({ before, after }) => [before, after].map((mark) => mark?.split(":")[0] ?? null)),
    ).toEqual([
      ["1", null],
      [null, "1"],
      ["1", "2"],
      ["0", "1"],
    ]);
    expect(chain).toEqual({ kind: "whole", entries: 4 });
    expect(people).toEqual([{ id: lead.id, name: "Ольга Седова" }]);
  });

  test("no name and no text stands in the log itself", async () => {
    await lead.get(endpoints.putTextModule, {
      params: { module: "hello" },
      body: { ...module, text: "Здравствуйте, Марина" },
    });
    const rows = await desk.store.read.selectFrom("audit").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/[а-яё]/i);
  });

  test("a change that fails leaves no entry behind", async () => {
    await lead.call(endpoints.putRules, {
      body: { kind: "targets", seen: 7, body: { minutes: 5, targets: [] } },
    });
    await expect(
      desk.store.write(async (trx) => {
        const change = { at: "2026-02-02T07:00:00Z", by: lead.id, action: "hours-changed" } as const;
        await recordChange(trx, { ...change, subject: "person:1", before: null, after: null });
        throw new Error("the change itself failed");
      }),
    ).rejects.toThrow("the change itself failed");
    expect((await lead.get(endpoints.audit, { query: {} })).entries).toEqual([]);
  });

  test("by action, by person, and the older ones page by page", async () => {
    for (let n = 0; n < 120; n += 1) await setMinutes(n, 30 + ((n + 1) % 2));
    const first = await lead.get(endpoints.audit, { query: {} });
    expect(first.entries).toHaveLength(100);
    const rest = await lead.get(endpoints.audit, { query: { before: first.before ?? 0 } });
    expect([rest.entries.length, rest.before]).toEqual([20, null]);
    const none = await lead.get(endpoints.audit, { query: { action: "pin-written" } });
    const strange = await lead.get(endpoints.audit, { query: { by: "nobody" } });
    expect([none.entries, strange.entries]).toEqual([[], []]);
  });

  test("as a file: a heading, a line an entry, and nothing that a spreadsheet would run", async () => {
    await desk.someone({ role: "lead", name: "=HYPERLINK(1)" }).then((other) =>
      other.get(endpoints.putRules, {
        body: { kind: "targets", seen: 0, body: { minutes: 5, targets: [] } },
      }),
    );
    const file = await lead.get(endpoints.auditFile, { query: {} });
    const lines = (await file.text()).split("\r\n");
    expect(lines[0]).toBe("seq,at,by,action,subject,before,after,previous,hash,name");
    expect(lines[1]).toContain(",rules-changed,targets,0:");
    expect(lines[1]).toContain(",'=HYPERLINK(1)");
  });
});

describe("what is found", () => {
  beforeEach(async () => {
    for (let n = 0; n < 5; n += 1) await setMinutes(n, 20 + n);
  });

  test("entries and versions cannot be changed or taken out by a statement of ours", async () => {
    const acts = [
      desk.store.write((trx) => trx.updateTable("audit").set({ by: "other" }).execute()),
      desk.store.write((trx) => trx.deleteFrom("audit").execute()),
      desk.store.write((trx) => trx.updateTable("desk_rules").set({ note: "" }).execute()),
      desk.store.write((trx) => trx.deleteFrom("desk_rules").execute()),
    ];
    const ends = await Promise.allSettled(acts);
    expect(ends.map(({ status }) => status)).toEqual(acts.map(() => "rejected"));
    expect(await auditChain(desk.store.read)).toEqual({ kind: "whole", entries: 5 });
  });

  test.each([
    ["an edited entry", `update audit set "by" = 'somebody else' where seq = 3`, 3],
    ["one taken out", `delete from audit where seq = 2`, 3],
    [
      "rules edited behind the log",
      `update desk_rules set body = '{"minutes":99,"targets":[]}' where version = 4`,
      4,
    ],
  ])("%s is found", async (_, statement, at) => {
    byHand(...dropGuards, statement);
    expect(await auditChain(desk.store.read)).toEqual({ kind: "broken", at });
    expect((await lead.get(endpoints.audit, { query: {} })).chain).toEqual({ kind: "broken", at });
  });

  test("an entry whose hash was worked out anew is found by the next one", async () => {
    const { hash: _, ...row } = await desk.store.read
      .selectFrom("audit")
      .selectAll()
      .where("seq", "=", 3)
      .executeTakeFirstOrThrow();
    const forged = { ...row, by: "somebody else" };
    byHand(
      ...dropGuards,
      `update audit set "by" = 'somebody else', hash = '${digestOf(forged)}' where seq = 3`,
    );
    expect(await auditChain(desk.store.read)).toEqual({ kind: "broken", at: 4 });
  });
});
