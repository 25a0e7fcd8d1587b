import { afterAll, beforeAll, expect, test } from "vitest";
import { citedBy } from "../../../../server/desk/cited-by.ts";
import { repeatsWorld, type RepeatsWorld, youngDriver } from "../clusters/repeats-world.ts";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(1);
}, 60_000);
afterAll(() => world.server.close());

test("what an earlier answer cited is no source any more once the latest cites nothing", async () => {
  const request = await world.asks("seller0", youngDriver);
  await world.answers(request, "tariffs");
  const cited = async () => (await citedBy(world.server.deps.store.read, [request])).get(request);
  expect(await cited()).toMatchObject([{ record: "tariffs" }]);
  const rated = await world.as("seller0", `POST /api/requests/${request}/feedback`, { result: "incomplete" });
  expect(rated.status).toBe(200);
  await world.answers(request, null);
  expect(await cited()).toBeUndefined();
});
