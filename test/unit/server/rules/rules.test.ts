import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { CalendarRules } from "../../../../core/contract/desk-rules.ts";
import type { Interval, Weekday } from "../../../../core/desk/calendar.ts";
import { ask, deskApp, type DeskApp, problemOf, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let lead: Someone;
let seller: Someone;
beforeAll(async () => {
  desk = await deskApp();
  lead = await desk.someone({ role: "lead", name: "Ольга Седова" });
  seller = await desk.someone({ region: "63" });
});
afterAll(() => desk.close());

/** The standing calendars with other hours of a day in Moscow. */
function withDay(rules: CalendarRules, day: Weekday, hours: readonly Interval[]) {
  const changed = structuredClone(rules);
  const version = changed.calendars["moscow"]?.versions[0];
  if (version) version.week[day] = hours.map(([opens, closes]) => [opens, closes]);
  return changed;
}

const standing = () => lead.get(endpoints.rules, {});
async function openUntil(closes: string, note = "") {
  const { calendars } = await standing();
  const body = withDay(calendars.body, "mon", [["09:00", closes]]);
  return lead.get(endpoints.putRules, { body: { kind: "calendars", seen: calendars.version, note, body } });
}

describe("calendars", () => {
  test("until somebody changes them the configuration's are version 0", async () => {
    const { calendars } = await standing();
    expect(calendars).toMatchObject({ version: 0, changedAt: null, by: null });
    expect(Object.keys(calendars.body.calendars)).toEqual(["moscow", "samara"]);
  });

  test("a change holds for what is asked from then on; whatever was asked before keeps its own due", async () => {
    const before = await ask(seller);
    expect(before.clock.dueAt).toBe("2026-02-02T07:30:00Z");
    desk.pass(1);
    const { calendars } = await openUntil("10:05", "Учёба экспертов");
    expect(calendars).toMatchObject({ version: 1, by: { name: "Ольга Седова" } });
    const after = await ask(seller);
    // Four minutes are left of this day; the others come on Tuesday at nine.
    expect(after.clock.dueAt).toBe("2026-02-03T06:26:00Z");
    const kept = await seller.get(endpoints.request, { params: { id: before.id } });
    expect(kept.clock).toMatchObject({ dueAt: before.clock.dueAt, remainingSeconds: 29 * 60 });
  });

  test("the log names the version, and so does the row", async () => {
    const { id } = await ask(seller);
    const { codes } = await desk.store.read
      .selectFrom("request_event")
      .select("codes")
      .where("request", "=", id)
      .where("kind", "=", "asked")
      .executeTakeFirstOrThrow();
    const row = await desk.store.read
      .selectFrom("request")
      .select("rules")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(codes)).toMatchObject({ rules: 1 });
    expect(row.rules).toBe(1);
  });

  test("what was clicked before a change and arrives after it keeps the hours of its click", async () => {
    const clicked = desk.now().toISOString();
    desk.pass(1);
    await openUntil("18:00");
    desk.pass(1);
    const late = await ask(seller, { clickedAt: clicked, elapsedMs: 120_000 });
    const row = await desk.store.read
      .selectFrom("request")
      .select("rules")
      .where("id", "=", late.id)
      .executeTakeFirstOrThrow();
    expect(row.rules).toBe(1);
  });

  test("of two who change the same version the second is told who was first, and nothing is overwritten", async () => {
    const admin = await desk.someone({ role: "admin", name: "Пётр Громов" });
    const { calendars } = await standing();
    await openUntil("19:00");
    const body = withDay(calendars.body, "mon", [["08:00", "17:00"]]);
    const called = await admin.call(endpoints.putRules, {
      body: { kind: "calendars", seen: calendars.version, body },
    });
    expect(called.kind === "problem" && called.problem).toMatchObject({
      code: "changed-meanwhile",
      status: 409,
      person: { name: "Ольга Седова" },
    });
    const now = await standing();
    expect(now.calendars.body.calendars["moscow"]?.versions[0]?.week.mon).toEqual([["09:00", "19:00"]]);
  });

  test("a restored version is a new one that says the same, and saving what stands makes none", async () => {
    const { calendars } = await standing();
    const { versions } = await lead.get(endpoints.ruleVersions, { params: { kind: "calendars" } });
    const first = versions.at(-1);
    expect(first).toMatchObject({ version: 0, by: null, changedAt: null });
    const body = first && "calendars" in first.body ? first.body : calendars.body;
    const change = { kind: "calendars" as const, note: "Вернули прежние часы", restores: 0, body };
    const restored = await lead.get(endpoints.putRules, { body: { ...change, seen: calendars.version } });
    expect(restored.calendars).toMatchObject({ version: calendars.version + 1, body });
    const again = await lead.get(endpoints.putRules, { body: { ...change, seen: calendars.version + 1 } });
    expect(again.calendars.version).toBe(calendars.version + 1);
    const history = await lead.get(endpoints.ruleVersions, { params: { kind: "calendars" } });
    expect(history.versions[0]).toMatchObject({ restores: 0, note: "Вернули прежние часы" });
  });

  test.each([
    ["an end before the beginning", [["18:00", "09:00"]], "разбейте"],
    [
      "two that overlap",
      [
        ["09:00", "13:00"],
        ["12:00", "18:00"],
      ],
      "пересекается",
    ],
    ["no time at all", [["09:00", "25:00"]], ""],
  ] as const)("%s is refused, said what and how to mend it", async (_, hours, told) => {
    const { calendars } = await standing();
    const body = withDay(calendars.body, "tue", hours);
    const called = await lead.call(endpoints.putRules, {
      body: { kind: "calendars", seen: calendars.version, body },
    });
    expect(problemOf(called)).toBe("invalid");
    const errors = called.kind === "problem" ? (called.problem.errors ?? []) : [];
    expect(errors.map(({ message }) => message).join()).toContain(told);
    expect(errors[0]?.at).toContain("tue");
  });

  test("a region whose calendar is not there is refused by its name", async () => {
    const { calendars } = await standing();
    const body = {
      ...calendars.body,
      regions: { "16": { calendar: "kazan", timeZone: "Europe/Moscow" } },
    };
    const called = await lead.call(endpoints.putRules, {
      body: { kind: "calendars", seen: calendars.version, body },
    });
    expect(called.kind === "problem" && called.problem.errors).toEqual([
      { at: "regions.16.calendar", message: "календаря «kazan» нет; есть: moscow, samara" },
    ]);
  });

  test("a preview tells gaps before and after, and changes nothing", async () => {
    const { calendars } = await standing();
    const body = withDay(calendars.body, "fri", [["10:00", "18:00"]]);
    const preview = await lead.get(endpoints.previewCalendars, { body });
    const samara = preview.regions.find(({ region }) => region === "63");
    expect(preview.opens).toBe(true);
    expect(samara?.served).toBe(true);
    expect(samara?.before.find(({ day }) => day === "fri")).toEqual({
      day: "fri",
      from: "09:00",
      to: "10:00",
    });
    expect(samara?.after.find(({ day }) => day === "fri")).toEqual({
      day: "fri",
      from: "09:00",
      to: "11:00",
    });
    expect((await standing()).calendars.version).toBe(calendars.version);
  });

  test("hours in which nobody ever answers are shown as such", async () => {
    const { calendars } = await standing();
    const never = structuredClone(calendars.body);
    const week = never.calendars["moscow"]?.versions[0]?.week;
    if (week) for (const day of ["mon", "tue", "wed", "thu", "fri"] as const) week[day] = [];
    const preview = await lead.get(endpoints.previewCalendars, { body: never });
    expect(preview).toMatchObject({ opens: false, regions: [{ region: "63", served: false }] });
  });
});

const topic = (id: string, words: string[]) => ({
  id,
  ru: "Тарифы",
  en: "Tariffs",
  skills: [],
  rules: [{ words }],
});

describe("targets and topics", () => {
  test("a new topic with words is proposed at once, its target holds, and a process that runs needs no restart", async () => {
    const tried = await lead.get(endpoints.tryTopics, {
      body: { topics: [topic("tariffs", ["тариф"])], text: "Какие тарифы у КАСКО?" },
    });
    expect(tried).toMatchObject({ before: null, after: { topic: "tariffs", how: "rule" } });
    await lead.get(endpoints.putRules, {
      body: { kind: "topics", seen: 0, body: { topics: [topic("tariffs", ["тариф"])] } },
    });
    await lead.get(endpoints.putRules, {
      body: { kind: "targets", seen: 0, body: { minutes: 30, targets: [{ topic: "tariffs", minutes: 12 }] } },
    });
    const { id, topic: its } = await ask(seller);
    const row = await desk.store.read
      .selectFrom("request")
      .select(["minutes", "topic"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect({ its, ...row }).toEqual({ its: "tariffs", topic: "tariffs", minutes: 12 });
    const setup = await lead.get(endpoints.deskSetup, {});
    expect(setup.topics.map(({ id: each }) => each)).toEqual(["tariffs"]);
  });

  test("a topic that requests have, or a target, does not go", async () => {
    const called = await lead.call(endpoints.putRules, {
      body: { kind: "topics", seen: 1, body: { topics: [] } },
    });
    expect(called.kind === "problem" && called.problem.errors?.map(({ at }) => at)).toEqual([
      "targets.0.topic",
      "topics",
    ]);
  });

  test("one code for two topics is refused", async () => {
    const topics = [topic("tariffs", ["тариф"]), topic("tariffs", ["цена"])];
    const called = await lead.call(endpoints.putRules, {
      body: { kind: "topics", seen: 1, body: { topics } },
    });
    expect(problemOf(called)).toBe("invalid");
  });
});

test.each(["agent", "lead", "admin"] as const)("%s may read the rules", async (role) => {
  const someone = await desk.someone({ role });
  expect((await someone.call(endpoints.rules, {})).kind).toBe("ok");
});

test.each(["seller", "specialist", "trainer", "agent"] as const)("%s may not change them", async (role) => {
  const someone = await desk.someone({ role });
  const { calendars } = await standing();
  const calls = [
    await someone.call(endpoints.putRules, {
      body: { kind: "targets", seen: 1, body: { minutes: 5, targets: [] } },
    }),
    await someone.call(endpoints.previewCalendars, { body: calendars.body }),
    await someone.call(endpoints.ruleVersions, { params: { kind: "targets" } }),
    await someone.call(endpoints.audit, { query: {} }),
    await someone.call(endpoints.auditFile, { query: {} }),
  ];
  expect(calls.map(problemOf)).toEqual(calls.map(() => "forbidden"));
});
