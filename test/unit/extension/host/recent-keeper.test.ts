import { expect, test } from "vitest";
import type { LocalDatabase } from "../../../../extension/host/local-database.ts";
import { createRecentKeeper } from "../../../../extension/host/recent-keeper.ts";

/** The one row that the keeper reads and writes. */
function oneRow(): { db: LocalDatabase; row: () => string[] | undefined } {
  let row: string[] | undefined;
  const store = {
    get: async () => row,
    put: async (value: string[]) => {
      row = value;
    },
  };
  const db = { get: store.get, transaction: () => ({ store, done: Promise.resolve() }) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is called here
  return { db: db as unknown as LocalDatabase, row: () => row };
}

test("queries are kept and forgotten on the disk, and each change tells what there is now", async () => {
  const { db, row } = oneRow();
  const recent = createRecentKeeper(db, () => true);
  expect(await recent.list()).toEqual([]);
  await recent.keep("кбм");
  expect(await recent.keep("каско казань")).toEqual(["каско казань", "кбм"]);
  expect(await recent.forget("кбм")).toEqual(["каско казань"]);
  expect(row()).toEqual(["каско казань"]);
});

test("where nobody is connected, nothing is told and nothing kept", async () => {
  const { db, row } = oneRow();
  let isOpen = true;
  const recent = createRecentKeeper(db, () => isOpen);
  await recent.keep("кбм");
  isOpen = false;
  expect(await recent.list()).toEqual([]);
  expect(await recent.keep("каско")).toEqual([]);
  expect(await recent.forget("кбм")).toEqual([]);
  expect(row()).toEqual(["кбм"]);
});
