import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LearningEntry } from "../../../../core/contract/learning-endpoints.ts";
import { repeatsWorld, type RepeatsWorld, sellers, youngDriver } from "./repeats-world.ts";

let world: RepeatsWorld;
beforeEach(async () => {
  world = await repeatsWorld(8);
}, 60_000);
afterEach(() => world.server.close());

const asksAll = async (text: string, from: number, to: number): Promise<void> => {
  for (const { login } of sellers.slice(from, to))
    await world.answers(await world.asks(login, text), "tariffs");
};
const searched = (query: string, total: number): LearningEntry => ({
  kind: "searched",
  at: world.server.clock.now.toISOString(),
  query,
  shown: query,
  filters: {},
  surface: "palette",
  records: [],
  total,
  missing: [],
});
const opened = (query: string): LearningEntry => ({
  kind: "opened",
  at: world.server.clock.now.toISOString(),
  record: "tariffs",
  position: 0,
  query,
});

describe("what was raised", () => {
  const theft = "Сколько дней рассматривают выплату по угону?";
  test("goes back by itself once hardly anybody asks, and says so; what did not help says that", async () => {
    await asksAll(youngDriver, 0, 4);
    await asksAll(theft, 4, 8);
    await world.server.tidy();
    for (const { id } of await world.clusters())
      await world.as("lead", `POST /api/clusters/${id}/accept`, { cause: "raise", record: "tariffs" });
    expect((await world.tuningOf("seller0")).pins).toHaveLength(2);
    for (let week = 0; week < 6; week += 1) {
      world.passDays(7);
      await asksAll(theft, 4, 8);
    }
    await world.server.tidy();
    const [still, quiet] = await world.clusters();
    expect(still).toMatchObject({
      title: theft,
      step: { state: "accepted", course: { kind: "did-not-help", before: 4, after: 4 } },
    });
    expect(quiet).toMatchObject({
      title: youngDriver,
      sellers: 0,
      step: { state: "lapsed", course: { kind: "over", before: 4, after: 0 } },
    });
    expect((await world.tuningOf("seller0")).pins).toHaveLength(1);
  }, 60_000);
});

/** A key serves ten days of the calendar, and goes thirty after it began. */
const passToDayOfKey = (day: number): void =>
  world.passDays((day + 10 - (Math.floor(world.server.clock.now.getTime() / 86_400_000) % 10)) % 10);
const searchAgain = async (): Promise<void> => {
  for (const { login } of sellers.slice(2, 6)) await world.tell(login, [searched(youngDriver, 0)]);
  await world.server.tidy();
};
const weeks = async (): Promise<(number | null)[]> => {
  const [young] = await world.clusters();
  const { weeks: told } = await world.cluster(young?.id ?? 0);
  return told.flatMap(({ sellers: count }) => (count === 0 ? [] : count));
};

describe("searches in vain", () => {
  test("join the questions that ask the same, and make a cluster by themselves", async () => {
    await asksAll(youngDriver, 0, 2);
    for (const { login } of sellers.slice(0, 4)) await world.tell(login, [searched(youngDriver, 0)]);
    for (const { login } of sellers.slice(4, 8)) await world.tell(login, [searched("зелёная карта", 0)]);
    await world.server.tidy();
    const [young, green] = await world.clusters();
    // Two of the four who searched had asked: they are the same people.
    expect(young).toMatchObject({ title: youngDriver, sellers: 4, questions: 2, searches: 4 });
    expect(green).toMatchObject({
      title: "зелёная карта",
      sellers: 4,
      questions: 0,
      proposal: { cause: "write", why: "nothing-found", count: 4, of: 4 },
    });
    expect((await world.cluster(green?.id ?? 0)).searched).toEqual([{ query: "зелёная карта", people: 4 }]);
  });

  test("of fewer than three people are told in the words that three share, and else in none", async () => {
    const names = ["Сидоренко", "Беляев", "Гущина"];
    for (const [at, name] of names.entries())
      await world.tell(`seller${at}`, [searched(`зелёная карта Турция оформить ${name}`, 0)]);
    for (const { login } of sellers.slice(3, 5)) await world.tell(login, [searched("тахограф Гырдымова", 0)]);
    await world.server.tidy();
    const [green, two] = await world.clusters();
    expect(green).toMatchObject({ title: "зеленая карта турция оформить", sellers: 3 });
    expect(two).toMatchObject({ title: null, sellers: 2 });
  });

  test("are not those after which something was opened, nor the beginnings of a longer query", async () => {
    for (const { login } of sellers.slice(0, 4)) {
      await world.tell(login, [searched("телематика", 3), opened("телематика каско")]);
      await world.tell(login, [searched("франшиза динамическая", 5)]);
    }
    for (const { login } of sellers.slice(4, 8))
      await world.tell(login, [searched("гиро", 0), searched("гироцикл", 0)]);
    await world.server.tidy();
    const [only, ...others] = await world.clusters();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ title: "гироцикл", searches: 4 });
  });

  test("count in every week in which somebody searched, though it be the same person", async () => {
    passToDayOfKey(1);
    await asksAll(youngDriver, 0, 2);
    await searchAgain();
    world.passDays(7);
    await searchAgain();
    expect(await weeks()).toEqual([6, 4]);
    world.passDays(1);
    await world.server.tidy();
    expect(await weeks()).toEqual([6, 4]);
  });

  test("stay in the figures of their weeks once their words are gone", async () => {
    passToDayOfKey(8);
    await asksAll(youngDriver, 0, 2);
    await searchAgain();
    world.passDays(24);
    await world.server.tidy();
    expect(await weeks()).toEqual([6]);
  });

  test("are forgotten with their words", async () => {
    for (const { login } of sellers.slice(0, 4)) await world.tell(login, [searched("зелёная карта", 0)]);
    await world.server.tidy();
    expect(await world.clusters()).toHaveLength(1);
    world.passDays(31);
    await world.server.tidy();
    expect(await world.clusters()).toEqual([]);
    const { read } = world.server.deps.store;
    expect(await read.selectFrom("cluster_member").selectAll().execute()).toEqual([]);
  });
});
