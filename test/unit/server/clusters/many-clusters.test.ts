import { afterAll, beforeAll, expect, test } from "vitest";
import { manyQueries, manyThings } from "./many-queries.ts";
import { repeatsWorld, type RepeatsWorld, sellers } from "./repeats-world.ts";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(3);
}, 60_000);
afterAll(() => world.server.close());

const stored = async () => {
  const { read } = world.server.deps.store;
  const clusters = await read.selectFrom("question_cluster").select(["id", "searches"]).execute();
  const members = await read.selectFrom("cluster_member").select(["item", "cluster"]).execute();
  return { clusters, members };
};

test("more clusters than are told at once are all written, keep their numbers, and end together", async () => {
  for (const { login } of sellers.slice(0, 3)) await world.tell(login, manyQueries(world.server.clock.now));
  await world.server.tidy();
  const first = await stored();
  expect(first.clusters.map(({ searches }) => searches)).toEqual(manyThings.map(() => 3));
  expect(new Set(first.members.map(({ cluster }) => cluster)).size).toBe(manyThings.length);
  // All anew on the next day: each finds the number it had.
  world.passDays(1);
  await world.server.tidy();
  expect((await stored()).members).toEqual(first.members);
  // Words are kept for thirty days.
  world.passDays(60);
  await world.server.tidy();
  expect(await stored()).toEqual({ clusters: [], members: [] });
}, 60_000);
