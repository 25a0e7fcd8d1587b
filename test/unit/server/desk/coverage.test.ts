import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, ask, type DeskApp, problemOf, type Someone } from "./desk-app.ts";
import { routingApp } from "./routing-app.ts";
import { testConfig } from "./test-config.ts";

let desk: DeskApp;
let alina: Someone;
let irina: Someone;

const week = (from: string, to: string) => {
  const days: [string, string][] = [[from, to]];
  return { mon: days, tue: days, wed: days, thu: days, fri: days, sat: [], sun: [] };
};

beforeEach(async () => {
  const { calendars, calendar } = testConfig().desk;
  const omsk = { versions: [{ from: null, tz: "Asia/Omsk", week: week("09:00", "18:00"), exceptions: {} }] };
  desk = await routingApp({
    calendars: { ...calendars, omsk },
    regions: {
      Москва: { calendar, timeZone: "Europe/Moscow" },
      Омск: { calendar: "omsk", timeZone: "Asia/Omsk" },
      Тюмень: { calendar: "omsk", timeZone: "Asia/Yekaterinburg" },
    },
  });
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
  irina = await desk.someone({ role: "lead", name: "Ирина Соболева" });
});
afterEach(() => desk.close());

test("regions that are open while the desk is not are told with their hours, those of one calendar together", async () => {
  const { regions, timeZone } = await irina.get(endpoints.coverage, {});
  expect(timeZone).toBe("Europe/Moscow");
  expect(regions.map(({ regions: names }) => names)).toEqual([["Омск", "Тюмень"]]);
  expect(regions[0]?.gaps[0]).toEqual({ day: "mon", from: "09:00", to: "12:00" });
});

test("an hour in which everybody is away is told; one colleague who is there closes it", async () => {
  expect((await irina.get(endpoints.coverage, {})).thin).toEqual([]);
  const [from, until] = ["2026-02-03T10:00:00+03:00", "2026-02-03T11:30:00+03:00"];
  const away = (who: Someone) =>
    irina.get(endpoints.addAbsence, { body: { account: who.id, reason: "meeting", from, until } });
  await away(alina);
  expect((await irina.get(endpoints.coverage, {})).thin).toEqual([]);
  await away(irina);
  expect((await irina.get(endpoints.coverage, {})).thin).toEqual([
    { from: "2026-02-03T07:00:00Z", until: "2026-02-03T08:30:00Z", there: 0, needed: 1 },
  ]);
});

test("what usually comes in an hour of the week says how many are needed in it", async () => {
  const seller = await desk.someone();
  for (let nth = 0; nth < 72; nth += 1) await ask(seller);
  desk.pass(6 * 24 * 60);
  const { thin } = await irina.get(endpoints.coverage, {});
  // 72 in one of four such hours is 18 an hour, eight minutes each: with three the tenth would wait too long.
  expect(thin).toEqual([
    { from: "2026-02-09T07:00:00Z", until: "2026-02-09T08:00:00Z", there: 2, needed: 4 },
  ]);
});

test("coverage is the lead's alone", async () => {
  expect(problemOf(await alina.call(endpoints.coverage, {}))).toBe("forbidden");
  const seller = await desk.someone();
  expect(problemOf(await seller.call(endpoints.coverage, {}))).toBe("forbidden");
});

const listed = async (query: { since?: string }) =>
  (await irina.get(endpoints.requests, { query: { scope: "answered", ...query } })).requests;

test("what was answered since an instant, with who answered: to the desk alone", async () => {
  const seller = await desk.someone();
  const answered = async (): Promise<number> => {
    const { id } = await ask(seller);
    await alina.get(endpoints.answer, { params: { id }, body: answer() });
    return id;
  };
  const early = await answered();
  desk.pass(30);
  const since = desk.now().toISOString();
  const late = await answered();
  expect((await listed({})).map(({ id }) => id)).toEqual([late, early]);
  expect(await listed({ since })).toMatchObject([
    { id: late, answeredBy: { id: alina.id, name: "Алина Котова" } },
  ]);
  const own = (await seller.get(endpoints.requests, { query: { scope: "mine" } })).requests;
  expect(own.every((row) => row.answeredBy === undefined)).toBe(true);
});
