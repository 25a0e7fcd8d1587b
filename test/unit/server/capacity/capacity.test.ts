import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, type Called } from "../../../../core/contract/call.ts";
import type { Capacity } from "../../../../core/contract/capacity.ts";
import { capacityEndpoints } from "../../../../core/contract/capacity-endpoints.ts";
import type { AnswerOf, CallOf, Endpoint } from "../../../../core/contract/endpoint.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { outliveTheClock } from "../insight/outlive-the-clock.ts";

/*
 * Six sellers who joined on the day the log begins ask on four Mondays at 10:10 in Moscow, six times in all each time, and
 * once at 10:40. Two agents work from 9 to 18. It is Sunday before the fifth Monday.
 */

const mondays = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"];
const office = [["09:00", "18:00"]];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };
const desk = {
  calendar: "office",
  calendars: {
    office: { versions: [{ from: null, tz: "Europe/Moscow", week, exceptions: { "2026-02-05": [] } }] },
  },
  bonus: { poolKopecks: 100_000, targetPercent: "95" },
};

let server: TestApp;
const cookies = new Map<string, string>();
const fetchHere = async (input: RequestInfo | URL, init?: RequestInit) => server.app.request(input, init);

function called<E extends Endpoint>(login: string, to: E, given: CallOf<E>): Promise<Called<AnswerOf<E>>> {
  const cookie = cookies.get(login) ?? "";
  return call({ server: "http://ask-me.example", fetch: fetchHere, headers: () => ({ cookie }) }, to, given);
}

async function told<E extends Endpoint>(login: string, to: E, given: CallOf<E>): Promise<AnswerOf<E>> {
  const said = await called(login, to, given);
  if (said.kind !== "ok") throw new Error(JSON.stringify(said));
  return said.answer;
}

beforeAll(async () => {
  server = await testApp({ desk });
  const sellers = Array.from({ length: 6 }, (_, at) => ({
    login: `seller${at}`,
    name: `Продавец ${at}`,
    department: "Автострахование",
    channel: at < 3 ? "Агенты" : "Банки",
    joinedAt: "2026-01-05",
  }));
  const staff = [
    { login: "alina", name: "Алина Котова", role: "agent" },
    { login: "pavel", name: "Павел Рябов", role: "agent" },
    { login: "irina", name: "Ирина Соболева", role: "lead" },
    { login: "igor", name: "Игорь Панин", role: "trainer" },
  ] as const;
  await server.people([...sellers, ...staff]);
  server.clock.now = new Date(`${mondays[0]}T05:00:00Z`);
  for (const { login } of [...sellers, ...staff]) cookies.set(login, await server.cookieOf(login));
  await outliveTheClock(server);
  const ask = async (login: string) => {
    await told(login, endpoints.ask, {
      body: {
        key: crypto.randomUUID(),
        as: "question",
        text: "Какой лимит по складу?",
        via: "extension",
        clickedAt: server.clock.now.toISOString(),
        elapsedMs: 0,
        context: {},
      },
    });
  };
  for (const day of mondays) {
    server.clock.now = new Date(`${day}T07:10:00Z`);
    for (const { login } of sellers) await ask(login);
    server.clock.now = new Date(`${day}T07:40:00Z`);
    await ask("seller0");
  }
  server.clock.now = new Date("2026-02-01T12:00:00Z");
}, 60_000);
afterAll(() => server.close());

const { capacity } = capacityEndpoints;
const asked = (query: CallOf<typeof capacity>["query"]): Promise<Capacity> =>
  told("irina", capacity, { query });
const halfHour = ({ days }: Capacity, day: string, time: string) => {
  const found = days.find((one) => one.day === day)?.halfHours.find(({ from }) => from.includes(`T${time}`));
  if (!found) throw new Error(`The desk is closed on ${day} at ${time}`);
  return found;
};

test("what came on Mondays is expected on the next, by half hour, with whom it is answered in time", async () => {
  const usual = await asked({ days: 7 });
  expect(usual.days.map(({ day }) => day)).toEqual(["2026-02-02", "2026-02-03", "2026-02-04", "2026-02-06"]);
  const ten = halfHour(usual, "2026-02-02", "07:00");
  expect(ten).toMatchObject({ planned: 2, needed: 3 });
  expect(ten.requests).toBeCloseTo(6);
  expect(halfHour(usual, "2026-02-02", "07:30").requests).toBeCloseTo(1);
  expect(usual.days.map(({ isShort }) => isShort)).toEqual([true, false, false, false]);
  expect(usual.days[0]).toMatchObject({ needed: 3 });
  expect(usual.help).toMatchObject({ agents: 1 });
  expect(usual.assumptions).toMatchObject({
    weeks: 4,
    requests: 28,
    handlingMinutes: 8,
    handlingMeasured: false,
    minutes: 30,
    targetShare: 0.95,
    newcomers: null,
  });
});

test("whoever is away is not planned", async () => {
  const [from, until] = ["2026-02-03T06:00:00Z", "2026-02-03T07:30:00Z"];
  const { id } = await told("irina", endpoints.addAbsence, {
    body: { account: await idOf("alina"), reason: "meeting", from, until },
  });
  const planned = await asked({ days: 7 });
  expect(halfHour(planned, "2026-02-03", "07:00").planned).toBe(1);
  expect(halfHour(planned, "2026-02-03", "07:30").planned).toBe(2);
  await told("irina", endpoints.endAbsence, { params: { absence: id } });
});

async function idOf(login: string): Promise<string> {
  const row = await server.deps.store.read
    .selectFrom("user")
    .select("id")
    .where("username", "=", login)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe("a scenario", () => {
  test("of more questions and fewer agents is short where the usual is not", async () => {
    const busy = await asked({ days: 7, arrivals: 100, agents: -1 });
    const ten = halfHour(busy, "2026-02-02", "07:00");
    expect(ten.requests).toBeCloseTo(12);
    expect(ten.planned).toBe(1);
    expect(ten.needed).toBeGreaterThan(3);
    expect(busy.share).toBeLessThan(0.5);
  });

  test("of newcomers adds what those asked who joined before, and shows the days on which they begin", async () => {
    const wave = await asked({
      newcomers: 40,
      since: "2026-03-02",
      department: "Автострахование",
      days: 14,
    });
    expect(wave).toMatchObject({ from: "2026-03-02", to: "2026-03-15" });
    expect(wave.assumptions.newcomers).toMatchObject({ measured: "chosen", sellers: 6, since: "2026-03-02" });
    // Seven questions of six in their first week.
    expect(wave.assumptions.newcomers?.perWeek[0]).toBeCloseTo(7 / 6);
    const usual = await asked({ from: "2026-03-02", days: 14 });
    const [with40, without] = [wave, usual].map(({ days }) =>
      days.slice(0, 5).reduce((sum, { requests }) => sum + requests, 0),
    );
    expect((with40 ?? 0) - (without ?? 0)).toBeCloseTo((40 * 7) / 6);
  });

  test("where fewer than five joined takes all newcomers, and says so", async () => {
    const { assumptions } = await asked({ newcomers: 10, channel: "Банки" });
    expect(assumptions.newcomers).toMatchObject({ measured: "all", sellers: 6 });
  });

  test("offers the departments and channels that sellers are in", async () => {
    expect((await asked({})).values).toEqual({
      department: ["Автострахование"],
      channel: ["Агенты", "Банки"],
    });
  });

  test("that cannot be is refused", async () => {
    for (const query of ["newcomers=-1", "days=400", "since=tomorrow"]) {
      const said = await server.get(`/api/desk/capacity?${query}`, { cookie: cookies.get("irina") ?? "" });
      expect(said.status).toBe(400);
    }
  });
});

test.each(["alina", "igor", "seller0"])("is not for %s", async (login) => {
  expect(await called(login, capacity, { query: {} })).toMatchObject({
    kind: "problem",
    problem: { code: "forbidden" },
  });
});
