import { expect, test } from "vitest";
import { nextReminder } from "../../../core/desk/next-reminder.ts";

const at = (minute: number): string =>
  new Date(Date.parse("2026-02-02T07:00:00Z") + minute * 60_000).toISOString();
const event = (kind: "routed" | "returned" | "reminded" | "noted", minute: number) => ({
  kind,
  at: at(minute),
});

test("a reminder waits after the routing's own letter, and after each reminder", () => {
  expect(nextReminder([event("routed", 0)], 5)).toBe(at(5));
  expect(nextReminder([event("routed", 0), event("reminded", 6), event("noted", 7)], 5)).toBe(at(11));
});

test("another routing has letters of its own", () => {
  const events = [event("routed", 0), event("reminded", 6), event("routed", 8)];
  expect(nextReminder(events, 5)).toBe(at(13));
});

test("nobody is reminded of what went back, or was never with anybody", () => {
  expect(nextReminder([event("routed", 0), event("returned", 3)], 5)).toBeNull();
  expect(nextReminder([], 5)).toBeNull();
});
