import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pilot } from "../../../../core/contract/config-pilots.ts";
import type { LearningEntry } from "../../../../core/contract/learning-endpoints.ts";
import { PilotsReport } from "../../../../core/contract/pilots.ts";
import { StandingRules } from "../../../../core/contract/rules-endpoints.ts";
import { section } from "../harness/plant-release.ts";
import { type Tellers, tellers } from "../tellers.ts";

/*
 * Three sellers in Kazan get the button tomorrow; three in Omsk and two in Ufa do not. One of Kazan asks today. On the
 * pilot's second day two of Kazan ask, all search, and two of Kazan open what they find. Nine days have passed.
 */

const dayMs = 86_400_000;
const kazan = ["marina", "timur", "aigul"];
const omsk = ["pavel", "oleg", "vera"];
const ufa = ["ivan", "nina"];

const of = (logins: readonly string[], region: string) =>
  logins.map((login) => ({ login, region, channel: "Банки" }));

let world: Tellers;
let plan: Pilot;
beforeAll(async () => {
  world = await tellers([
    ...of(kazan, "Казань"),
    ...of(omsk, "Омск"),
    ...of(ufa, "Уфа"),
    { login: "lead", role: "lead" },
    { login: "trainer", role: "trainer" },
    { login: "agent", role: "agent" },
  ]);
  await world.server.publish("20261102-080000-pilots", [section({ id: "memo", title: "Памятка агента" })]);
  const from = new Date(world.server.clock.now.getTime() + dayMs).toISOString();
  plan = { name: "Казань", from, regions: ["Казань"], channels: [], departments: [] };
  await ask("marina");
  await setPilots([plan]);
  world.passDays(2);
  await ask("marina");
  await ask("timur");
  for (const login of [...kazan, ...omsk, ...ufa]) await world.tell(login, [searched()]);
  for (const login of kazan.slice(0, 2)) await world.tell(login, [opened()]);
  world.passDays(7);
}, 60_000);
afterAll(() => world.server.close());

async function setPilots(pilots: readonly Pilot[]): Promise<void> {
  const rules = await world.server.get("/api/rules", world.headersOf("lead"));
  const { pilots: standing } = StandingRules.parse(await rules.json());
  const response = await world.server.app.request("http://ask-me.example/api/rules", {
    method: "PUT",
    headers: { ...world.headersOf("lead"), "content-type": "application/json" },
    body: JSON.stringify({ kind: "pilots", seen: standing.version, body: { pilots } }),
  });
  expect(response.status).toBe(200);
}

async function ask(login: string): Promise<void> {
  const body = {
    key: randomUUID(),
    as: "question",
    text: "Какой тариф КАСКО для такси?",
    via: "extension",
    clickedAt: world.server.clock.now.toISOString(),
    elapsedMs: 0,
    context: {},
  };
  expect((await world.server.post("/api/requests", body, world.headersOf(login))).status).toBe(201);
}

const at = (): string => world.server.clock.now.toISOString();
const searched = (): LearningEntry => ({
  kind: "searched",
  at: at(),
  query: "памятка",
  shown: "памятка",
  filters: {},
  surface: "palette",
  records: ["memo"],
  total: 1,
  missing: [],
});
const opened = (): LearningEntry => ({
  kind: "opened",
  at: at(),
  record: "memo",
  position: 0,
  query: "памятка",
});

const report = async (login: string): Promise<PilotsReport> =>
  PilotsReport.parse(await (await world.server.get("/api/desk/pilots", world.headersOf(login))).json());

describe("a pilot beside the rest", () => {
  test("who has the button, of how many", async () => {
    const told = await report("lead");
    expect([told.asking, told.sellers]).toEqual([3, 8]);
    expect(told.values).toEqual({ region: ["Казань", "Омск", "Уфа"], channel: ["Банки"], department: [] });
    expect(told.pilots).toMatchObject([{ pilot: { name: "Казань" }, sellers: 3 }]);
  });

  test("questions per seller before its start and since, of both", async () => {
    const compared = (await report("lead")).pilots[0]?.compared;
    expect(compared?.before.pilot).toMatchObject({ sellers: 3, requests: 1 });
    expect(compared?.before.pilot.perSeller).toBeCloseTo(1 / 3);
    expect(compared?.since.pilot).toMatchObject({ sellers: 3, requests: 2 });
    expect(compared?.since.rest).toMatchObject({ sellers: 5, requests: 0, perSeller: 0 });
  });

  test("what search found, where three people or more searched", async () => {
    const compared = (await report("lead")).pilots[0]?.compared;
    expect(compared?.since.pilot.found?.searches).toBe(3);
    expect(compared?.since.pilot.found?.share).toBeCloseTo(2 / 3);
    // Those two of Ufa are not among them.
    expect(compared?.since.rest.found).toEqual({ searches: 3, share: 0 });
    expect(compared?.before.pilot.found).toBeNull();
  });

  test("of departments the log of searches says nothing", async () => {
    await setPilots([{ ...plan, departments: ["Розница"] }]);
    const told = (await report("lead")).pilots[0];
    expect(told?.sellers).toBe(0);
    expect(told?.compared?.since).toMatchObject({ searchesFrom: null, rest: { found: null } });
    await setPilots([plan]);
  });

  test("is for those who lead alone", async () => {
    for (const login of ["trainer", "agent", "marina"])
      expect((await world.server.get("/api/desk/pilots", world.headersOf(login))).status).toBe(403);
  });
});
