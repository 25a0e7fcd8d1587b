import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { limits, repeatsWorld, type RepeatsWorld, sellers, youngDriver } from "./repeats-world.ts";

const stock = "Какой лимит по складу в Омске?";

let world: RepeatsWorld;
beforeEach(async () => {
  world = await repeatsWorld(4);
}, 60_000);
afterEach(() => world.server.close());

const view = async (login: string) => {
  const [only] = await world.clusters(login);
  return world.cluster(only?.id ?? 0, login);
};

describe("a section that is not everybody's", () => {
  beforeEach(async () => {
    for (const { login } of sellers.slice(0, 4)) await world.setGroups(login, ["underwriting"]);
  });

  test("has no figures for those who may not see it: neither how many opened it nor how many answers cite it", async () => {
    for (const { login } of sellers.slice(0, 4))
      await world.answers(await world.asks(login, stock, limits.address), limits.id);
    await world.server.tidy();
    expect((await view("admin")).proposal).toMatchObject({
      why: "opened-and-asked",
      count: 4,
      of: 4,
      section: { record: limits.id },
    });
    for (const login of ["trainer", "lead"])
      expect(await view(login)).toMatchObject({ sellers: 4, proposal: null, sources: [] });
  });

  test("takes nothing away from what is to be written, which is told without it", async () => {
    for (const { login } of sellers.slice(0, 3)) await world.answers(await world.asks(login, stock), null);
    await world.answers(await world.asks("seller3", stock), limits.id);
    await world.server.tidy();
    expect((await view("admin")).proposal?.section).toMatchObject({ record: limits.id });
    expect((await view("trainer")).proposal).toEqual({
      cause: "write",
      why: "not-on-portal",
      count: 3,
      of: 4,
      section: null,
    });
  });
});

describe("how often answers cite a section", () => {
  test("is told to a trainer where three sellers were answered from it, and not where one was three times, nor proposed by that", async () => {
    for (const login of ["seller0", "seller0", "seller0"])
      await world.answers(await world.asks(login, youngDriver), "tariffs");
    for (const login of ["seller1", "seller2"])
      await world.answers(await world.asks(login, youngDriver), null);
    await world.server.tidy();
    expect((await view("lead")).sources).toMatchObject([{ record: "tariffs", answers: 3 }]);
    expect(await view("trainer")).toMatchObject({
      sellers: 3,
      sources: [{ record: "tariffs", answers: null }],
    });
    expect((await view("lead")).proposal).toMatchObject({ why: "cited", count: 3, of: 5 });
    expect((await view("trainer")).proposal).toBeNull();
  });
});

test("questions that were merged are answered by the one they were merged into, and are told of so", async () => {
  const [first = 0, second = 0, third = 0] = await Promise.all(
    sellers.slice(0, 3).map(({ login }) => world.asks(login, youngDriver)),
  );
  for (const [id, into] of [
    [third, second],
    [second, first],
  ]) {
    const merged = await world.as("agent", `POST /api/requests/${id}/merge`, { into });
    expect(merged.ok).toBe(true);
  }
  await world.answers(first, "tariffs");
  await world.server.tidy();
  expect(await view("trainer")).toMatchObject({
    sellers: 3,
    proposal: { cause: "raise", why: "cited", count: 3, of: 3, section: { record: "tariffs" } },
    sources: [{ record: "tariffs", answers: 1 }],
  });
});
