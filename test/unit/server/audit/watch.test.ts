import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { auditHead } from "../../../../server/audit/audit-head.ts";
import { AuditGuard } from "../../../../server/audit/audit-guard.ts";
import { AuditWatch } from "../../../../server/audit/audit-watch.ts";
import { digestOf } from "../../../../server/audit/digest-of.ts";
import { recordChange } from "../../../../server/audit/record-change.ts";
import { deskApp, type DeskApp } from "../desk/desk-app.ts";

let desk: DeskApp;
let watch: AuditWatch;
const stopping = new AbortController();
beforeEach(async () => {
  desk = await deskApp();
  watch = new AuditWatch({ ...desk, signal: stopping.signal });
  await write(5);
});
afterEach(() => desk.close());

const write = (count: number): Promise<void> =>
  desk.store.write(async (trx) => {
    for (let n = 0; n < count; n += 1) {
      const change = { at: "2026-02-02T07:00:00Z", by: null, action: "crawl-started" } as const;
      await recordChange(trx, { ...change, subject: `crawl:${n}`, before: null, after: null });
    }
  });

/** What somebody does who has the file itself. */
function byHand(...statements: string[]): void {
  const database = new DatabaseSync(desk.file);
  for (const statement of [
    "drop trigger if exists audit_no_update",
    "drop trigger if exists audit_no_delete",
  ])
    database.exec(statement);
  for (const statement of statements) database.exec(statement);
  database.close();
}

test("what is added is read on from where the last look ended", async () => {
  expect(await watch.chain()).toEqual({ kind: "whole", entries: 5 });
  await write(2);
  expect(await watch.chain()).toEqual({ kind: "whole", entries: 7 });
});

test("an entry edited behind the server is found at the next look, though it had been read", async () => {
  await watch.chain();
  byHand("update audit set subject = 'crawl:9' where seq = 2");
  expect(await watch.chain()).toEqual({ kind: "broken", at: 2 });
  expect(await watch.chain()).toEqual({ kind: "broken", at: 2 });
});

test("two entries that changed places are found", async () => {
  byHand(
    "update audit set seq = 99 where seq = 2",
    "update audit set seq = 2 where seq = 3",
    "update audit set seq = 3 where seq = 99",
  );
  expect(await watch.chain()).toEqual({ kind: "broken", at: 2 });
});

test("a log whose end was cut off since is broken where it ends", async () => {
  await watch.chain();
  byHand("delete from audit where seq > 3");
  expect(await watch.chain()).toEqual({ kind: "broken", at: 4 });
});

test("a log that was written anew as a whole is found by the entry that was last", async () => {
  await watch.chain();
  const rows = await desk.store.read.selectFrom("audit").selectAll().orderBy("seq").execute();
  let previous = "";
  const forged = rows.map(({ hash: was, ...row }) => {
    expect(was).not.toBe("");
    const entry = { ...row, subject: `${row.subject}0`, previous };
    previous = digestOf(entry);
    return `update audit set subject = '${entry.subject}', previous = '${entry.previous}', hash = '${previous}' where seq = ${row.seq}`;
  });
  byHand(...forged);
  expect(await watch.chain()).toEqual({ kind: "broken", at: 5 });
});

test("«insert or replace» puts nothing in the place of an entry", async () => {
  const [row] = await desk.store.read.selectFrom("audit").selectAll().execute();
  const database = new DatabaseSync(desk.file);
  const replacing = database.prepare(
    `insert or replace into audit (seq, at, "by", action, subject, previous, hash) values (?, ?, null, ?, ?, '', '')`,
  );
  expect(() => replacing.run(row?.seq ?? 1, "2026", "exported", "x")).toThrow(/audit only grows/);
  database.close();
});

test("once a day the server's own log has the last entry, and an altered log is told as an error", async () => {
  const told: [string, object][] = [];
  const log = {
    info: (what: object) => told.push(["info", what]),
    error: (what: object) => told.push(["error", what]),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- two of pino's methods, as they are called
  const guard = new AuditGuard({ ...desk, signal: stopping.signal, log: log as never });
  await guard.look();
  await guard.look();
  const { seq, hash } = await auditHead(desk.store.read);
  expect(told).toEqual([["info", { head: `${seq}:${hash}` }]]);
  desk.pass(24 * 60);
  byHand("update audit set subject = 'crawl:9' where seq = 2");
  await guard.look();
  expect(told[1]).toEqual(["error", { seq: 2 }]);
});

test("a long log keeps nobody waiting: a look says how far it is read", { timeout: 60_000 }, async () => {
  const large = process.env["COUNTS"] === "full" ? 200_000 : 3_000;
  for (let written = 5; written < large; written += 1_000) await write(1_000);
  const { head } = await longestPause(async () => {
    let chain = await watch.chain();
    while (chain.kind === "checking") chain = await watch.chain();
    return chain;
  });
  expect(head.result.kind).toBe("whole");
  expect(head.pauseMs).toBeLessThan(250);
});

/** How long the loop stood still at most while something ran. */
async function longestPause<T>(run: () => Promise<T>): Promise<{ head: { result: T; pauseMs: number } }> {
  let [last, pauseMs, isOver] = [performance.now(), 0, false];
  const look = (): void => {
    const now = performance.now();
    pauseMs = Math.max(pauseMs, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  look();
  const result = await run();
  isOver = true;
  return { head: { result, pauseMs } };
}
