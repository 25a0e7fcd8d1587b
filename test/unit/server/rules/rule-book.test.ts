import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  option,
  record,
  tuple,
} from "fast-check";
import { expect, test } from "vitest";
import type { CalendarRules } from "../../../../core/contract/desk-rules.ts";
import type { Interval } from "../../../../core/desk/calendar.ts";
import { isoOf, secondsOf } from "../../../../core/desk/instant.ts";
import { calendarOfRegion } from "../../../../core/desk/serving-calendars.ts";
import { RequestClocks, clockAt } from "../../../../server/desk/request-clocks.ts";
import { keepRules } from "../../../../server/rules/keep-rules.ts";
import { RuleBook } from "../../../../server/rules/rule-book.ts";
import { migrate } from "../../../../server/store/migrate.ts";
import { openStore } from "../../../../server/store/open-store.ts";
import { testConfig } from "../desk/test-config.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const monday = secondsOf("2026-02-02T00:00:00Z");
const hours = tuple(integer({ min: 0, max: 22 }), integer({ min: 1, max: 23 }))
  .filter(([opens, closes]) => opens < closes)
  .map(([opens, closes]): Interval => [`${two(opens)}:00`, `${two(closes)}:00`]);
const rulesOf = record({
  day: hours,
  tz: constantFrom("Europe/Moscow", "Asia/Omsk", "Asia/Vladivostok"),
  desk: constantFrom("moscow", "samara"),
  served: constantFrom("moscow", "samara"),
  closed: boolean(),
}).map(({ day, tz, desk, served, closed }): CalendarRules => {
  const open: [string, string][] = [[day[0], day[1]]];
  const week = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: [] };
  const exceptions = closed ? { "2026-02-03": [] } : {};
  const versions = [{ from: null, tz, week, exceptions }];
  return {
    calendars: { moscow: { versions }, samara: { versions: [{ from: null, tz, week, exceptions: {} }] } },
    calendar: desk,
    regions: { "63": { calendar: served, timeZone: "Europe/Samara" } },
  };
});
/** Changes and questions in any order, each some minutes after the one before. */
const course = array(record({ after: integer({ min: 0, max: 900 }), change: option(rulesOf, { freq: 1 }) }), {
  minLength: 1,
  maxLength: 12,
});

test("whatever versions follow, the clock of an older request is the same before and after, and on reading all anew", async () => {
  await assert(
    asyncProperty(course, async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), "ask-me-rules-"));
      const store = openStore(join(folder, "ask-me.sqlite"));
      await migrate(store.shared);
      const given = testConfig().desk;
      const book = new RuleBook(given);
      const clocks = new RequestClocks(book.over({ desk: given }).desk);
      const asked: { calendar: string; rules: number; at: string; dueThen: string | null; under: unknown }[] =
        [];
      let at = monday;
      let seen = 0;
      const judged = ({ calendar, rules, at: click }: (typeof asked)[number], by: RequestClocks) =>
        clockAt(
          by.log({ calendar, rules }, [{ kind: "asked", at: click, minutes: 30 }]),
          new Date((at + 86_400) * 1000),
        ).dueAt;
      for (const { after, change } of steps) {
        at += after * 60;
        if (change !== null) {
          const body = { kind: "calendars" as const, seen, note: "", restores: null, body: change };
          const made = { by: "lead", at: isoOf(at), language: "ru" as const };
          const refused = await keepRules({ store, book, given }, body, made);
          if (refused !== null) throw new Error(`refused: ${JSON.stringify(refused)}`);
          seen = book.standing().rules ?? 0;
        }
        const click = isoOf(at);
        const standing = book.standing().at?.(click) ?? book.standing();
        const request = {
          calendar: calendarOfRegion(standing, "63"),
          rules: standing.rules ?? 0,
          at: click,
          under: standing.under?.(standing.rules ?? 0),
        };
        asked.push({ ...request, dueThen: judged({ ...request, dueThen: null }, clocks) });
      }
      const later = new RuleBook(given);
      await later.readAnew(store.read);
      const replayed = new RequestClocks(later.over({ desk: given }).desk);
      for (const request of asked) {
        expect(judged(request, clocks)).toBe(request.dueThen);
        expect(judged(request, replayed)).toBe(request.dueThen);
        expect(later.standing().under?.(request.rules)).toEqual(request.under);
      }
      await store.close();
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("once something was changed, what the configuration's file says later alters nothing that was asked under it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-rules-"));
  const store = openStore(join(folder, "ask-me.sqlite"));
  await migrate(store.shared);
  const given = testConfig().desk;
  const book = new RuleBook(given);
  const body = { minutes: 20, targets: [] };
  await keepRules(
    { store, book, given },
    { kind: "targets", seen: 0, note: "", restores: null, body },
    { by: "lead", at: "2026-02-02T07:00:00Z", language: "ru" },
  );
  const other = new RuleBook({ ...given, minutes: 90 });
  await other.readAnew(store.read);
  expect(other.standing().minutes).toBe(20);
  expect(other.standing().at?.("2026-02-02T06:59:59Z").minutes).toBe(30);
  await store.close();
  rmSync(folder, { recursive: true });
});

function two(hour: number): string {
  return String(hour).padStart(2, "0");
}
