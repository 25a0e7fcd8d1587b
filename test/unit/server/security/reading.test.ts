import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { namedThings } from "../../../rights/named-things.ts";
import { callOn, operationsOf, withToken } from "../../../rights/operations.ts";
import { actors, createWorld, type World } from "../../../rights/world.ts";

/*
 * A GET may be sent by any page, by a mail scanner or a browser that looks ahead, with the cookie along: so none changes
 * anything that counts.
 */

/** What a look may leave behind or may change beside it, and why that is no harm. */
const traces: Readonly<Record<string, string>> = {
  session: "when it was last used",
  view_ticket: "a ticket is used up by the one page it was made for",
  known_audience: "which groups the digest in a cursor of the local copy stands for",
  alarm: "the server looks by itself every few seconds, whoever asks meanwhile",
  audit: "who looked at what is written down: that is what the audit is for",
};

const few = [actors.underwriter, actors.admin];
const readers = process.env["COUNTS"] === "full" ? Object.values(actors) : few;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A digest of every table's rows. */
function tables(): Record<string, string> {
  const database = new DatabaseSync(join(world.server.data, "ask-me.sqlite"), { readOnly: true });
  try {
    const names = database
      .prepare(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .all();
    return Object.fromEntries(
      names.map(({ name }) => {
        const digest = createHash("sha256");
        for (const row of database.prepare(`select * from "${String(name)}"`).iterate())
          digest.update(
            JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
          );
        return [String(name), digest.digest("hex")];
      }),
    );
  } finally {
    database.close();
  }
}

const changed = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table] && !(table in traces));

test("no GET changes anything, whoever sends it and whatever it names", async () => {
  const things = await namedThings(world);
  const reads = operationsOf(world).filter(({ method, id }) => method === "GET" && id !== "live");
  expect(reads.length).toBeGreaterThan(50);
  const before = tables();
  for (const operation of reads) {
    const name = operation.names === null ? "1" : (things[operation.names]?.there ?? "1");
    for (const actor of readers) {
      const { path } = callOn(operation, name);
      const response = await world.server.get(path, {
        ...world.headers(actor),
        ...withToken(operation),
      });
      await response.arrayBuffer();
    }
  }
  expect(changed(before, tables())).toEqual([]);
});

test("a change would be seen", async () => {
  const before = tables();
  await world.asked(actors.underwriter);
  expect(changed(before, tables())).toContain("request");
});
