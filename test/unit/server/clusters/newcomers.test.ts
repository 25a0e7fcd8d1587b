import { afterAll, beforeAll, expect, test } from "vitest";
import { localDays } from "../../../../core/insight/local-days.ts";
import { askedFacts } from "../../../../server/clusters/asked-facts.ts";
import { repeatsWorld, type RepeatsWorld, sellers, youngDriver } from "./repeats-world.ts";

let world: RepeatsWorld;
const asked: number[] = [];
beforeAll(async () => {
  world = await repeatsWorld(3);
  for (const { login } of sellers.slice(0, 3)) {
    const id = await world.asks(login, youngDriver);
    await world.answers(id, "tariffs");
    asked.push(id);
  }
}, 60_000);
afterAll(() => world.server.close());

const were = (given: { askedAt?: string; joinedAt?: string; reason?: "did-not-know" }) =>
  world.server.deps.store.write((trx) =>
    trx.updateTable("request").set(given).where("id", "in", asked).execute(),
  );

test("newcomers are taught: those who asked within the weeks that the desk calls them so", async () => {
  const joined = new Date(world.server.clock.now.getTime() - 80 * 86_400_000).toISOString().slice(0, 10);
  await were({ joinedAt: joined, reason: "did-not-know" });
  await world.server.tidy();
  expect((await world.clusters()).at(0)?.proposal).toMatchObject({ cause: "teach", why: "did-not-know" });
});

const isNewcomer = async (newcomerDays: number): Promise<boolean[]> => {
  const rules = { newcomerDays, localTime: localDays("Europe/Moscow") };
  return (await askedFacts(world.server.deps.store.read, asked, rules)).map((one) => one.isNewcomer);
};

test("days since they joined are those of the desk's calendar", async () => {
  // One in the morning of the twentieth in Moscow.
  await were({ askedAt: "2026-11-19T22:00:00Z", joinedAt: "2026-11-13" });
  expect(await isNewcomer(8)).toEqual([true, true, true]);
  expect(await isNewcomer(7)).toEqual([false, false, false]);
});
