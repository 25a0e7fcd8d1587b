import { describe, expect, test } from "vitest";
import type { ClockEvent } from "../../../core/desk/clock-event.ts";
import { slaClock } from "../../../core/desk/sla-clock.ts";
import { calendar, dues, log, moscow, msk, request, utc } from "./requests.ts";

describe("the budget", () => {
  test("used up to the last second is pending, one second more is a breach at the due instant", () => {
    const asked = request(log("10:00 asked"));

    expect(slaClock(asked, msk("10:30"))).toMatchObject({ verdict: "pending", breachedAt: null });
    expect(slaClock(asked, msk("10:30")).reminders.at(-1)).toEqual({ percent: 100, at: utc("10:30") });
    expect(slaClock(asked, msk("10:30:01"))).toMatchObject({ verdict: "breached", breachedAt: utc("10:30") });
  });

  test("used up exactly at a pause is breached only by the next open running second", () => {
    const paused = request(log("10:00 asked", "10:30 paused", "20:00 resumed"));

    expect(slaClock(paused, msk("2026-02-03 09:00"))).toMatchObject({
      verdict: "pending",
      consumedSeconds: 1800,
    });
    expect(slaClock(paused, msk("2026-02-03 09:00:01"))).toMatchObject({
      breachedAt: utc("2026-02-03 09:00"),
    });
    expect(dues(paused, "21:00")).toEqual([
      ["asked", utc("10:30")],
      ["paused", null],
      ["resumed", utc("2026-02-03 09:00")],
    ]);
  });

  test("of nothing is breached from the first open second on", () => {
    const none = request(log(["08:00 asked", { minutes: 0 }]));

    expect(slaClock(none, msk("09:00"))).toMatchObject({ verdict: "pending", consumedSeconds: 0 });
    expect(slaClock(none, msk("09:00")).reminders.map(({ percent }) => percent)).toEqual([50, 80, 100]);
    expect(slaClock(none, msk("09:00:01"))).toMatchObject({ verdict: "breached", breachedAt: utc("09:00") });
  });

  test("of a log seen before its click is untouched", () => {
    expect(slaClock(request(log("10:00 asked")), msk("09:30"))).toMatchObject({
      due: [],
      consumedSeconds: 0,
      verdict: "pending",
      startsAt: utc("10:00"),
    });
  });
});

describe("events", () => {
  test("that clock knows nothing of change nothing", () => {
    const plain = log("10:00 asked", "10:10 paused", "10:20 resumed");
    const busy = log(
      "10:00 asked",
      "10:00 delayed",
      "10:01 claimed",
      "10:02 viewed",
      "10:05 noted",
      "10:10 paused",
      "10:11 reopened",
      "10:12 asked",
      "10:15 released",
      "10:20 resumed",
      "10:21 erased",
    );

    expect(slaClock(request(busy), msk("10:40"))).toEqual(slaClock(request(plain), msk("10:40")));
  });

  test("after the moment of judgement are not yet known", () => {
    const later = request(log("10:00 asked", "10:20 answered", ["10:25 feedback", { result: "incomplete" }]));

    expect(slaClock(later, msk("10:19:59"))).toMatchObject({ state: "running", reopenedAt: [] });
    expect(slaClock(later, msk("10:20"))).toMatchObject({ state: "answered", verdict: "met" });
    expect(slaClock(later, msk("10:25"))).toMatchObject({ state: "running", verdict: "pending" });
  });

  test("of one instant apply in the order of the log", () => {
    const back = log(
      "10:00 asked",
      "10:10 answered",
      ["10:10 feedback", { result: "incomplete" }],
      "10:10 paused",
    );

    expect(dues(request(back), "10:10")).toEqual([
      ["asked", utc("10:30")],
      ["answered", null],
      ["reopened", utc("10:30")],
      ["paused", null],
    ]);
  });

  test("dated before the one ahead of them in the log do not turn time back", () => {
    const skewed = request(log("10:00 asked", "10:10 paused", "10:09 resumed"));

    expect(slaClock(skewed, msk("10:20"))).toMatchObject({ consumedSeconds: 1200, state: "running" });
  });

  test("with fractions of a second count by whole ones", () => {
    const events: ClockEvent[] = [
      { kind: "asked", at: "2026-02-02T07:00:00.900Z" },
      { kind: "answered", at: "2026-02-02T07:30:00.999Z" },
    ];

    expect(slaClock(request(events), msk("11:00"))).toMatchObject({ verdict: "met", consumedSeconds: 1800 });
  });

  test("without a click, or without an instant, are an error that says so", () => {
    expect(() => slaClock(request(log("10:00 paused")), msk("11:00"))).toThrow("begins with «asked»");
    expect(() => slaClock(request([{ kind: "asked", at: "soon" }]), msk("11:00"))).toThrow("«soon»");
  });
});

describe("a specialist", () => {
  test("has no more than is left without the reserve, and nothing once the budget is gone", () => {
    expect(theirs(log("10:00 asked", ["10:10 routed", routed(60)]), "10:10")).toEqual([
      ["routed", 15, utc("10:25")],
    ]);
    expect(theirs(log("10:00 asked", ["10:50 routed", routed(60)]), "10:50")).toEqual([
      ["routed", 0, utc("10:50")],
    ]);
    expect(theirs(log("10:00 asked", ["10:10 routed", routed(60, { reserveMinutes: 0 })]), "10:10")).toEqual([
      ["routed", 20, utc("10:30")],
    ]);
  });

  test("starts anew with a new routing, and is no longer timed once returned", () => {
    const twice = log(
      "10:00 asked",
      ["10:02 routed", routed(5)],
      ["10:04 routed", routed(10)],
      "10:06 paused",
      "10:08 resumed",
      "10:09 returned",
      "10:10 paused",
    );

    expect(theirs(twice, "10:20")).toEqual([
      ["routed", 5, utc("10:07")],
      ["routed", 10, utc("10:14")],
      ["paused", 10, null],
      ["resumed", 10, utc("10:16")],
    ]);
  });

  test("with exactly nothing left is due at once, and not yet late", () => {
    const spent = log("10:00 asked", ["10:02 routed", routed(5)], "10:07 paused", "10:20 resumed");

    expect(theirs(spent, "10:20").at(-1)).toEqual(["resumed", 5, utc("10:20")]);
  });

  test("is not asked about an answered request", () => {
    expect(theirs(log("10:00 asked", "10:01 answered", ["10:02 routed", routed(5)]), "10:05")).toEqual([]);
  });
});

test("a request served by two calendars runs only while both are open", () => {
  const both = request(log("08:00 asked", "12:00 answered"), {
    calendars: [
      moscow,
      calendar({
        days: [
          ["10:00", "10:20"],
          ["11:50", "20:00"],
        ],
      }),
    ],
  });

  expect(slaClock(both, msk("12:00"))).toMatchObject({
    startsAt: utc("10:00"),
    consumedSeconds: 1800,
    verdict: "met",
  });
});

function routed(specialistMinutes: number, more: Partial<ClockEvent> = {}): Partial<ClockEvent> {
  return { specialistMinutes, ...more };
}
function theirs(given: ClockEvent[], asOf: string): unknown[] {
  return slaClock(request(given), msk(asOf)).specialistDue.map((entry) => {
    return [entry.event, entry.allowanceSeconds / 60, entry.due];
  });
}
