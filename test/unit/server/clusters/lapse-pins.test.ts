import { afterAll, beforeAll, expect, test } from "vitest";
import { ClusterConfig } from "../../../../core/contract/config-clusters.ts";
import { lapsePins } from "../../../../server/clusters/lapse-pins.ts";
import { undoRepeat } from "../../../../server/clusters/undo-repeat.ts";
import type { Store } from "../../../../server/store/store.ts";
import { repeatsWorld, type RepeatsWorld, sellers, youngDriver } from "./repeats-world.ts";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(4);
}, 60_000);
afterAll(() => world.server.close());

test("what is taken back just before it would go by itself stays taken back, and is told of once", async () => {
  for (const { login } of sellers.slice(0, 4))
    await world.answers(await world.asks(login, youngDriver), "tariffs");
  await world.server.tidy();
  const cluster = (await world.clusters()).at(0)?.id ?? 0;
  await world.as("lead", `POST /api/clusters/${cluster}/accept`, { cause: "raise", record: "tariffs" });
  world.passDays(49);
  const { store } = world.server.deps;
  const now = world.server.clock.now;
  const undoing = { cluster, by: world.idOf("lead"), at: now.toISOString() };
  let isUndone = false;
  const meanwhile: Store = {
    ...store,
    async write(unit) {
      if (!isUndone) {
        isUndone = true;
        await undoRepeat(store, undoing);
      }
      return store.write(unit);
    },
  };
  expect(await lapsePins(meanwhile, ClusterConfig.parse({}), now)).toBe(0);
  expect(isUndone).toBe(true);
  const proposals = await store.read.selectFrom("cluster_proposal").selectAll().execute();
  expect(proposals).toMatchObject([{ state: "undone", endedBy: undoing.by, course: null }]);
  const ended = await store.read
    .selectFrom("audit")
    .selectAll()
    .where("action", "=", "repeat-ended")
    .execute();
  expect(ended).toHaveLength(1);
});
