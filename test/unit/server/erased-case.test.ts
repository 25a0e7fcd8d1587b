import { afterAll, beforeAll, expect, test } from "vitest";
import { erasePerson } from "../../../server/desk/erase-person.ts";
import { growCases } from "../../../server/searches/grow-cases.ts";
import { repeatsWorld, type RepeatsWorld, youngDriver } from "./clusters/repeats-world.ts";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(1);
}, 60_000);
afterAll(() => world.server.close());

test("a question that was erased while it was taken in judges search no longer than to the next hour", async () => {
  const { deps, clock } = world.server;
  const cases = () => deps.store.read.selectFrom("search_case").selectAll().execute();
  await world.answers(await world.asks("seller0", youngDriver), "tariffs");
  await growCases(deps.store, clock.now);
  const read = await cases();
  expect(read).toMatchObject([{ source: "answer", record: "tariffs" }]);
  await erasePerson(deps.store, world.idOf("seller0"), clock.now);
  expect(await cases()).toEqual([]);
  // What was read before the erasure is written after it.
  await deps.store.write((trx) => trx.insertInto("search_case").values(read).execute());
  await growCases(deps.store, clock.now);
  expect(await cases()).toEqual([]);
});
