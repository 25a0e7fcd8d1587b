import { afterAll, beforeAll, expect, test } from "vitest";
import { repeatsWorld, type RepeatsWorld, sellers, youngDriver } from "./repeats-world.ts";

let world: RepeatsWorld;
const asked: number[] = [];
beforeAll(async () => {
  world = await repeatsWorld(6);
  for (const { login } of sellers.slice(0, 6)) asked.push(await world.asks(login, youngDriver));
}, 60_000);
afterAll(() => world.server.close());

const takesBack = async (at: number): Promise<void> => {
  const taken = await world.as(`seller${at}`, `POST /api/requests/${asked[at]}/cancel`);
  if (!taken.ok) throw new Error(await taken.text());
};
const told = async (login: string) =>
  (await world.clusters(login)).map(({ sellers: people, questions }) => ({ people, questions }));

test("questions that were taken back count in no cluster", async () => {
  for (const at of [0, 1]) await takesBack(at);
  await world.server.tidy();
  expect(await told("trainer")).toEqual([{ people: 4, questions: 4 }]);
});

test("one that is taken back later leaves its cluster with the next look", async () => {
  await takesBack(2);
  await world.server.tidy();
  expect(await told("trainer")).toEqual([{ people: 3, questions: 3 }]);
  await takesBack(3);
  await world.server.tidy();
  expect(await told("lead")).toEqual([{ people: 2, questions: 2 }]);
  expect(await told("trainer")).toEqual([]);
  const [left] = await world.clusters();
  expect((await world.cluster(left?.id ?? 0)).asked.map(({ request }) => request)).toEqual(
    asked.slice(4).toReversed(),
  );
});

test("clustered all anew it stays away", async () => {
  world.passDays(1);
  await world.server.tidy();
  expect(await told("lead")).toEqual([{ people: 2, questions: 2 }]);
});
