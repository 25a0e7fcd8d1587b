import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { canaryOf } from "./canary.ts";
import { mayUse } from "./operations.ts";
import { clusterOf } from "./plant-repeats.ts";
import { probes } from "./probes.ts";
import { actors, createWorld, secrets, takeRightsAway, type World, wordOf } from "./world.ts";

/*
 * A trainer learns what is asked and never who asks it: neither a seller's name, nor their address, nor the id of their
 * account stands in anything that a trainer is told; and of what fewer than three asked nothing is told at all.
 */

const sellers = [actors.seller, actors.finance, actors.underwriter, actors.former, actors.client];
const nameOf = (login: string): string => `Zqname${login}`;

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await takeRightsAway(world);
  for (const { login } of sellers)
    await world.server.deps.store.write((trx) =>
      trx
        .updateTable("user")
        .set({ name: nameOf(login), email: `${nameOf(login).toLowerCase()}@polis.example` })
        .where("username", "=", login)
        .execute(),
    );
}, 120_000);
afterAll(() => world.close());

/** All by which sellers could be known. */
async function traces(): Promise<string[]> {
  const rows = await world.server.deps.store.read
    .selectFrom("user")
    .select(["id", "name", "email"])
    .where("role", "=", "seller")
    .execute();
  return rows.flatMap(({ id, name, email }) => [id, name, email]);
}

const day = (shift: number): string =>
  new Date(world.server.clock.now.getTime() + shift * 86_400_000).toISOString().slice(0, 10);

/** Every answer about what is asked, with what it needs to be told; of pages the one that was open. */
function calls(): string[] {
  const period = `from=${day(-3)}&to=${day(3)}`;
  const page = `${canaryOf(secrets.limits)}-document`;
  return [
    ...["summary", "onboarding", "rows", "rows.csv"].map((of) => `/api/insight/${of}?${period}`),
    `/api/insight/table?${period}&rows=region&columns=topic`,
    ...["requests", "sellers"].map((of) => `/api/insight/series?${period}&measure=${of}`),
    `/api/insight/searches?${period}`,
    "/api/insight/pages?weeks=26",
    "/api/insight/pages.csv?weeks=26",
    ...["from", "about"].map((of) => `/api/insight/pages/rows?weeks=26&of=${of}&document=${page}`),
    "/api/clusters",
    "/api/tasks",
    `/api/report?week=${day(0)}`,
    "/api/broadcasts",
  ];
}

/** As a trainer who may read every page. */
const told = (call: string): Promise<string> => world.seen(actors.trainer, `GET ${call}`);

describe("of two sellers", () => {
  test("a trainer reads nothing, whatever they ask for", async () => {
    await world.server.deps.store.write((trx) =>
      trx
        .updateTable("user")
        .set({ groups: '["underwriting","finance"]' })
        .where("username", "=", "trainer")
        .execute(),
    );
    for (const owner of [actors.underwriter, actors.client, actors.client]) await world.asked(owner);
    await world.server.tidy();
    const words = [wordOf("underwriter"), wordOf("client"), `"requests":3`, `"sellers":2`];
    for (const call of calls()) {
      const said = await told(call);
      const refused = call.startsWith("/api/insight/pages/rows") ? /^404 / : /^200 /;
      expect([call, said]).toEqual([call, expect.stringMatching(refused)]);
      expect([call, words.filter((word) => said.includes(word))]).toEqual([call, []]);
    }
  });
});

describe("of more", () => {
  beforeAll(async () => {
    await clusterOf(world);
  });

  test("a trainer reads their words: what is looked at is there", async () => {
    const said = await told(calls().find((call) => call.includes("/rows?")) ?? "");
    expect(said).toContain(wordOf("underwriter"));
  });

  test("a trainer reads no name, no address and no account", async () => {
    const [names, asked] = [await traces(), calls()];
    for (const call of asked) {
      const said = await told(call);
      expect([call, said]).toEqual([call, expect.stringMatching(/^200 /)]);
      expect([call, names.filter((name) => said.includes(name))]).toEqual([call, []]);
    }
  });

  const open = Object.values(endpoints).filter(
    (endpoint) => mayUse(actors.trainer, endpoint) && Object.hasOwn(probes, endpoint.id),
  );
  test.each(open.map(({ id }) => id))("%s names no seller to a trainer", async (id) => {
    const names = await traces();
    const said = (await probes[id]?.(world, actors.trainer)) ?? "";
    expect(names.filter((name) => said.includes(name))).toEqual([]);
  });
});
