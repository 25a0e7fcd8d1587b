import type { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { nodeSqlite } from "../../../server/store/node-sqlite.ts";

/** A database that counts what it prepares. */
function counting() {
  const prepared: string[] = [];
  const prepare = (sql: string) => {
    prepared.push(sql);
    return { columns: () => [] };
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no more of a database is asked for
  return { prepared, database: nodeSqlite({ prepare } as never as DatabaseSync) };
}

test("a statement that comes again and again is prepared once, however many others come between", () => {
  const { prepared, database } = counting();
  for (let n = 0; n < 1000; n += 1) {
    database.prepare("select 'again'");
    database.prepare(`select ${n}`);
  }
  expect(prepared.filter((sql) => sql === "select 'again'")).toHaveLength(1);
});

test("what was not used for long is prepared anew: only the two hundred used last are kept", () => {
  const { prepared, database } = counting();
  const ask = (count: number): void => {
    for (let n = 0; n < count; n += 1) database.prepare(`select ${n}`);
  };
  ask(200);
  ask(200);
  expect(prepared).toHaveLength(200);
  ask(201);
  database.prepare("select 0");
  expect(prepared).toHaveLength(202);
});
