import { expect, test } from "vitest";
import type { WorkingWeek } from "../../../core/contract/routing.ts";
import { changeTold } from "../../../server/console/audit/change-told.ts";

const day: WorkingWeek["mon"] = [["10:00", "17:00"]];
const week: WorkingWeek = {
  mon: day,
  tue: day,
  wed: day,
  thu: [],
  fri: [],
  sat: [["10:00", "12:00"]],
  sun: [],
};
const kept = JSON.stringify(week);
const never = JSON.stringify({ ...week, mon: [], tue: [], wed: [], sat: [] });

test.each([
  ["hours-changed", null, kept, "общие часы → пн–ср 10:00–17:00; сб 10:00–12:00"],
  ["hours-changed", kept, never, "пн–ср 10:00–17:00; сб 10:00–12:00 → не работает"],
  ["hours-changed", never, null, "не работает → общие часы"],
  // Of a log that is older than this, and of one that was altered by hand.
  ["hours-changed", null, null, ""],
  ["hours-changed", "{", kept, "{ → пн–ср 10:00–17:00; сб 10:00–12:00"],
  ["rules-changed", "4:9f2c", "5:1b7e", "4 → 5"],
  ["module-removed", "1:9f2c", null, "1 → убрано"],
  ["pin-written", null, "9f2c81d7aa", "не было → 9f2c81d7"],
] as const)("%s from %s to %s is told as «%s»", (...[action, before, after, told]) => {
  expect(changeTold({ action, before, after }, "ru")).toBe(told);
});
