import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../server/store/migrate.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { UnitOverranError } from "../../../server/store/unit-overran-error.ts";
import type { Store, Writing } from "../../../server/store/store.ts";

let folder: string;
let file: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-store-"));
  file = join(folder, "ask-me.sqlite");
  store = openStore(file);
  await migrate(store.shared);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const tell = (trx: Writing, account: string) =>
  trx.insertInto("access_change").values({ account, at: "2026-11-02T08:00:00Z" }).execute();
const told = async () =>
  (await store.read.selectFrom("access_change").select("account").orderBy("seq").execute()).map(
    (row) => row.account,
  );

test("units that arrive together are each whole: one that fails takes no other with it", async () => {
  const units = ["one", "two", "three"].map((account) =>
    store.write(async (trx) => {
      await tell(trx, account);
      if (account === "two") throw new Error("two fails");
      return account;
    }),
  );
  const settled = await Promise.allSettled(units);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await told()).toEqual(["one", "three"]);
});

test("what was acknowledged is on the disk, in another process's eyes too", async () => {
  await store.write((trx) => tell(trx, "kept"));
  const other = new DatabaseSync(file, { readOnly: true });
  expect(other.prepare("select account from access_change").all()).toEqual([{ account: "kept" }]);
  other.close();
});

test("a thousand units of one moment share few commits and keep their order", async () => {
  const accounts = Array.from({ length: 1000 }, (_, at) => `account ${at}`);
  await Promise.all(accounts.map((account) => store.write((trx) => tell(trx, account))));
  expect(await told()).toEqual(accounts);
});

test("a unit that awaits anything but its own SQL is rolled back and named, and holds up nobody for long", async () => {
  const outside = Promise.withResolvers<void>();
  const late = Promise.withResolvers<unknown>();
  const slow = store.write(async (trx) => {
    await tell(trx, "slow");
    await outside.promise;
    late.resolve(await tell(trx, "too late").catch((error: unknown) => error));
  });
  const inside = store.write(async (trx) => {
    await tell(trx, "reads through the wrong door");
    await store.read.selectFrom("access_change").selectAll().execute();
  });
  const good = store.write((trx) => tell(trx, "good"));
  await expect(slow).rejects.toThrow("awaited something other");
  await expect(inside).rejects.toThrow("awaited something other");
  await good;
  outside.resolve();
  // A statement that comes after all this must not reach the connection.
  expect(await late.promise).toBeInstanceOf(UnitOverranError);
  expect(await told()).toEqual(["good"]);
});

test("while another process holds the lock for a moment, writing waits without stopping the loop", async () => {
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  const writing = store.write((trx) => tell(trx, "patient"));
  let turns = 0;
  await new Promise<void>((resolve) => {
    const turn = (): void => {
      turns += 1;
      if (turns === 50) resolve();
      else setImmediate(turn);
    };
    turn();
  });
  other.exec("commit");
  other.close();
  await writing;
  expect(await told()).toEqual(["patient"]);
});

test("a database that stays locked is told as busy, and nothing is half written", async () => {
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  expect(await store.condition()).toBe("busy");
  await expect(store.write((trx) => tell(trx, "never"))).rejects.toMatchObject({ problem: "database-busy" });
  other.exec("rollback");
  other.close();
  expect(await told()).toEqual([]);
  expect(await store.condition()).toBe("ok");
});

test("a file that cannot be written is told as read-only, and can still be read", async () => {
  await store.write((trx) => tell(trx, "before"));
  await store.close();
  store = openStore(new URL(`file://${file}?mode=ro`));
  expect(await store.condition()).toBe("read-only");
  await expect(store.write((trx) => tell(trx, "never"))).rejects.toMatchObject({
    problem: "database-read-only",
  });
  expect(await told()).toEqual(["before"]);
});

test("a full disk is told as read-only, and what was there can still be read", async () => {
  await store.write((trx) => tell(trx, "before"));
  const database = new DatabaseSync(file);
  const { page_count: pages } = database.prepare("pragma page_count").get() ?? {};
  database.close();
  await store.shared.connection().execute(async (own) => {
    const { sql } = await import("kysely");
    await sql`pragma max_page_count = ${sql.lit(Number(pages))}`.execute(own);
  });
  const large = store.write((trx) => tell(trx, "x".repeat(1_000_000)));
  await expect(large).rejects.toMatchObject({ problem: "database-read-only" });
  expect(await told()).toEqual(["before"]);
});

test("what was acknowledged survives a kill", () => {
  const program = `
    import { openStore } from ${JSON.stringify(new URL("../../../server/store/open-store.ts", import.meta.url).href)};
    const store = openStore(${JSON.stringify(file)});
    let at = 0;
    for (;;) {
      const account = "kept " + at++;
      await store.write((trx) => trx.insertInto("access_change").values({ account, at: "now" }).execute());
      console.log(account);
      if (at === 200) process.kill(process.pid, "SIGKILL");
    }`;
  const ended = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect([ended.signal, ended.stderr]).toEqual(["SIGKILL", ""]);
  const acknowledged = ended.stdout.trim().split("\n");
  const rows = new DatabaseSync(file, { readOnly: true })
    .prepare("select account from access_change order by seq")
    .all();
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(rows.map((row) => row["account"]).slice(0, acknowledged.length)).toEqual(acknowledged);
});
