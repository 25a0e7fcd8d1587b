import { afterAll, beforeAll, expect, test } from "vitest";
import type { CalendarRules } from "../../../../core/contract/desk-rules.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, deskApp, type DeskApp, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let lead: Someone;
let seller: Someone;
beforeAll(async () => {
  desk = await deskApp();
  lead = await desk.someone({ role: "lead", name: "Ольга Седова" });
  seller = await desk.someone({ region: "63" });
});
afterAll(() => desk.close());

const standing = async () => (await lead.get(endpoints.rules, {})).calendars;
const nine: [string, string][] = [["09:00", "18:00"]];
const eleven: [string, string][] = [["11:00", "18:00"]];

/** Moscow's hours from a moment on; by default those that open at eleven. */
function planned(rules: CalendarRules, from: string, hours = eleven): CalendarRules {
  const changed = structuredClone(rules);
  const [held] = changed.calendars["moscow"]?.versions ?? [];
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] };
  if (held) changed.calendars["moscow"]?.versions.push({ ...held, from, week });
  return changed;
}
async function put(body: CalendarRules, restores: number | null = null) {
  const { version: seen } = await standing();
  return lead.call(endpoints.putRules, { body: { kind: "calendars", seen, restores, body } });
}
const faultsOf = (called: Awaited<ReturnType<typeof put>>) =>
  called.kind === "problem"
    ? (called.problem.errors ?? []).map(({ at, message }) => `${at}: ${message}`)
    : [];

// It is Monday, 2 February 2026, ten in Moscow.
test("a preview tells gaps of now and of the day from which other hours hold", async () => {
  const { body } = await standing();
  const preview = await lead.get(endpoints.previewCalendars, {
    body: planned(body, "2026-02-03T00:00:00+03:00"),
  });
  const mondayOf = (regions: typeof preview.regions) =>
    regions.map(({ region, before, after }) => [
      region,
      ...[before, after].map((gaps) => gaps.find((gap) => gap.day === "mon" && gap.from === "09:00")?.to),
    ]);
  expect(mondayOf(preview.regions)).toEqual([["63", "10:00", "10:00"]]);
  expect(preview.planned.map(({ from }) => from)).toEqual(["2026-02-02T21:00:00Z"]);
  expect(mondayOf(preview.planned[0]?.regions ?? [])).toEqual([["63", "10:00", "12:00"]]);
});

test("without planned hours there is nothing more to tell", async () => {
  const { body } = await standing();
  expect((await lead.get(endpoints.previewCalendars, { body })).planned).toEqual([]);
});

test.each([
  [
    "past",
    "2026-02-02T00:00:00+03:00",
    "calendars.moscow.versions.1.from: moscow: новые часы назначены на прошедшее",
  ],
  ["that of others", "2026-02-03T00:00:00+03:00", ""],
])("a moment that is %s", async (_, from, told) => {
  const { body } = await standing();
  const called = await put(planned(body, from));
  expect(faultsOf(called).join()).toContain(told);
  expect(called.kind).toBe(told === "" ? "ok" : "problem");
});

test("two that begin together are refused", async () => {
  const { body } = await standing();
  // The same moment, written otherwise.
  const called = await put(planned(body, "2026-02-02T21:00:00Z", nine));
  expect(faultsOf(called)).toEqual([
    "calendars.moscow.versions.2.from: moscow: с одной даты заданы две версии часов, оставьте одну",
  ]);
});

test("planned hours hold for what is asked from their day on, and what was asked before keeps its own", async () => {
  desk.pass(6 * 60 + 50);
  const before = await ask(seller);
  expect(before.clock.dueAt).toBe("2026-02-03T06:20:00Z");
  // Tuesday, ten past ten: by the hours until then it would be open.
  desk.pass(17 * 60 + 20);
  const after = await ask(seller);
  expect(after.clock.dueAt).toBe("2026-02-03T08:30:00Z");
});

test("what holds by now may be edited, taken away and taken up again", async () => {
  const { body, version } = await standing();
  const [first, second] = body.calendars["moscow"]?.versions ?? [];
  const edited = structuredClone(body);
  const held = edited.calendars["moscow"]?.versions[1];
  if (held) held.week.sat = [["10:00", "12:00"]];
  expect(faultsOf(await put(edited))).toEqual([]);
  const without = structuredClone(body);
  if (first && without.calendars["moscow"]) without.calendars["moscow"].versions = [first];
  expect(faultsOf(await put(without))).toEqual([]);
  expect(second?.from).toBe("2026-02-03T00:00:00+03:00");
  expect(faultsOf(await put(body))).not.toEqual([]);
  expect(faultsOf(await put(body, version))).toEqual([]);
  expect((await standing()).body).toEqual(body);
});
