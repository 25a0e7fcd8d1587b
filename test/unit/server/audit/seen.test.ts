import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ExportMark } from "../../../../core/contract/audit.ts";
import { auditFile } from "../../../../server/audit/audit-file.ts";
import { LookBook } from "../../../../server/audit/look-book.ts";
import type { Store } from "../../../../server/store/store.ts";
import { openWitness } from "../../../../server/audit/witness.ts";
import { answer, ask, deskApp, type DeskApp, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let lead: Someone;
let agent: Someone;
let seller: Someone;
beforeEach(async () => {
  desk = await deskApp();
  lead = await desk.someone({ role: "lead", name: "Ольга Седова" });
  agent = await desk.someone({ role: "agent", name: "Пётр Агентов" });
  seller = await desk.someone({ name: "Марина Котова" });
});
afterEach(() => desk.close());

/** All that the log says, the earliest first, as «action subject by». */
async function log(): Promise<string[]> {
  await desk.witness.flush();
  const rows = await desk.store.read.selectFrom("audit").selectAll().orderBy("seq").execute();
  const names = new Map([lead, agent, seller].map(({ id, name }) => [id, name.split(" ")[0]]));
  return rows.map(({ action, subject, by }) => `${action} ${subject} ${names.get(by ?? "") ?? "nobody"}`);
}

describe("who saw what", () => {
  test("a lead who opens what is not theirs, once a day however often", async () => {
    const { id } = await ask(seller);
    for (let n = 0; n < 3; n += 1) await lead.get(endpoints.request, { params: { id } });
    expect(await log()).toEqual([`request-opened request:${id} Ольга`]);
    await lead.get(endpoints.request, { params: { id } });
    expect(await log()).toHaveLength(1);
    desk.pass(24 * 60);
    await lead.get(endpoints.request, { params: { id } });
    expect(await log()).toHaveLength(2);
  });

  test("another process that has noted it today notes it no more", async () => {
    const { id } = await ask(seller);
    const other = openWitness({ ...desk, failed: (error) => expect.fail(String(error)) });
    other.looked({ by: lead.id, action: "request-opened", subject: `request:${id}` });
    await other.flush();
    await lead.get(endpoints.request, { params: { id } });
    expect(await log()).toHaveLength(1);
  });

  test("an agent's work, a lead's own work and one's own question are no looks", async () => {
    const { id } = await ask(seller);
    await agent.get(endpoints.request, { params: { id } });
    await seller.get(endpoints.request, { params: { id } });
    await lead.get(endpoints.claim, { params: { id } });
    await lead.get(endpoints.answer, { params: { id }, body: answer() });
    await lead.get(endpoints.request, { params: { id } });
    expect(await log()).toEqual([]);
  });

  test("what could not be written while the disk was full is, however much it was", async () => {
    let isFull = true;
    const store: Pick<Store, "write"> = {
      write: (work) => (isFull ? Promise.reject(new Error("full")) : desk.store.write(work)),
    };
    const book = new LookBook({ store, now: desk.now, failed: () => {} });
    const look = (n: number) => book.note({ by: lead.id, action: "request-opened", subject: `request:${n}` });
    for (let n = 1; n <= 6000; n += 1) look(n);
    await book.flush();
    isFull = false;
    look(6001);
    await expect.poll(async () => (await log()).length, { timeout: 10_000 }).toBe(5000);
  });

  test("what could not be opened was not seen", async () => {
    await lead.call(endpoints.request, { params: { id: 4711 } });
    await seller.call(endpoints.audit, { query: {} });
    expect(await log()).toEqual([]);
  });

  test("the log itself, and the figures of people", async () => {
    await lead.get(endpoints.audit, { query: {} });
    await lead.get(endpoints.bonusRows, { query: { month: "2026-01", person: agent.id } });
    await agent.get(endpoints.bonusRows, { query: { month: "2026-01" } });
    expect(await log()).toEqual(["audit-opened audit Ольга", `person-opened person:${agent.id} Ольга`]);
  });

  test("who saw anything of a person, by login, name and request", async () => {
    const { id } = await ask(seller);
    await lead.get(endpoints.request, { params: { id } });
    await desk.witness.flush();
    const about = async (words: string): Promise<string[]> => {
      const { entries } = await lead.get(endpoints.audit, { query: { about: words, group: "seen" } });
      return entries.map(({ subject }) => subject);
    };
    for (const words of [seller.name, seller.id, String(id), `№ ${id}`])
      expect(await about(words)).toEqual([`request:${id}`]);
    expect(await about(agent.name)).toEqual([]);
    const changed = await lead.get(endpoints.audit, { query: { about: seller.name, group: "changed" } });
    expect(changed.entries).toEqual([]);
  });

  test("by days", async () => {
    const { id } = await ask(seller);
    await lead.get(endpoints.request, { params: { id } });
    await desk.witness.flush();
    const count = async (query: object): Promise<number> =>
      (await lead.get(endpoints.audit, { query })).entries.length;
    expect(await count({ from: "2026-02-02T00:00:00+03:00", to: "2026-02-03T00:00:00+03:00" })).toBe(1);
    expect(await count({ from: "2026-02-03T00:00:00+03:00" })).toBe(0);
    expect(await count({ to: "2026-02-02T00:00:00+03:00" })).toBe(0);
  });
});

describe("who exported what", () => {
  test("a file stands in the log before it has left, with its filter, and then how much went", async () => {
    const file = lead.get(endpoints.bonusFile, { query: { month: "2026-01", person: agent.id } });
    await (await file).text();
    await expect.poll(log).toEqual(["exported file:bonusFile Ольга", "export-sent file:bonusFile Ольга"]);
    const [exported, sent] = await desk.store.read.selectFrom("audit").selectAll().orderBy("seq").execute();
    expect(ExportMark.parse(JSON.parse(exported?.after ?? ""))).toEqual({
      rows: null,
      filter: { month: "2026-01", person: agent.id, shown: "all", format: "csv" },
    });
    expect([sent?.before, sent?.after]).toEqual([String(exported?.seq), "0"]);
  });

  test("what somebody typed into a filter stands there as a digest alone", async () => {
    await (await lead.get(endpoints.auditFile, { query: { about: "Марина Котова" } })).text();
    const { after } = await desk.store.read
      .selectFrom("audit")
      .select("after")
      .where("action", "=", "exported")
      .executeTakeFirstOrThrow();
    expect(after).not.toContain("Марина");
    expect(ExportMark.parse(JSON.parse(after ?? "")).filter["about"]).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("what the log cannot take down does not leave", async () => {
    const database = new DatabaseSync(desk.file);
    database.exec("create trigger full before insert on audit begin select raise(abort, 'full'); end");
    database.close();
    const called = await lead.call(endpoints.auditFile, { query: {} });
    expect(called.kind).toBe("problem");
  });

  test("numbers that somebody left out do not make a file endless", async () => {
    const last = { ...emptyEntry, seq: Number.MAX_SAFE_INTEGER };
    await desk.store.write((trx) => trx.insertInto("audit").values(last).execute());
    const { rows } = await auditFile(desk.store.read, { day: "2026-02-02" }).then(async (file) => {
      if (file.kind !== "file") throw new Error(file.kind);
      await new Response(file.body).text();
      return file;
    });
    expect(await rows).toBe(1);
  });
});

const emptyEntry = {
  at: "2026-02-02T07:00:00Z",
  by: null,
  action: "settings-loaded",
  subject: "settings",
  before: null,
  after: null,
  previous: "",
  hash: "",
} as const;
