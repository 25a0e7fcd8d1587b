import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClockEvent, ClockRequest } from "../../../core/desk/clock-event.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";
import { type DueEntry, slaClock } from "../../../core/desk/sla-clock.ts";
import { minuteByMinute, type SlowRequest } from "./minute-by-minute.ts";
import { calendar, version } from "./requests.ts";

// Both nights of Berlin's clock changes, a midnight change of date, and plain Russian days.
const calendars = {
  berlinNight: {
    at: "2026-03-28T20:00:00Z",
    has: calendar({
      tz: "Europe/Berlin",
      days: [
        ["01:15", "03:40"],
        ["22:10", "24:00"],
      ],
      weekend: [
        ["00:00", "02:35"],
        ["02:50", "07:00"],
      ],
    }),
  },
  berlinAutumn: {
    at: "2026-10-24T20:00:00Z",
    has: calendar({
      tz: "Europe/Berlin",
      days: [["00:30", "02:20"]],
      weekend: [
        ["02:20", "02:45"],
        ["04:00", "24:00"],
      ],
    }),
  },
  havana: {
    at: "2026-10-31T20:00:00Z",
    has: calendar({
      tz: "America/Havana",
      days: [
        ["00:10", "00:50"],
        ["09:00", "18:00"],
      ],
      weekend: [
        ["00:10", "00:50"],
        ["23:20", "24:00"],
      ],
    }),
  },
  lunch: {
    at: "2026-02-06T05:00:00Z",
    has: calendar({
      days: [
        ["09:00", "13:00"],
        ["14:00", "18:00"],
      ],
      exceptions: {
        "2026-02-09": [
          ["10:00", "10:20"],
          ["11:00", "16:00"],
        ],
      },
    }),
  },
  always: {
    at: "2026-02-06T05:00:00Z",
    has: calendar({ tz: "Asia/Kamchatka", days: [["00:00", "24:00"]], weekend: [["00:00", "24:00"]] }),
  },
  versions: {
    at: "2026-02-05T22:00:00Z",
    has: {
      versions: [
        version({ from: "2026-02-06T12:00:00+03:00", days: [["10:00", "12:00"]] }),
        version(),
        version({ from: "2026-02-06T03:00:00+03:00", tz: "Asia/Omsk" }),
      ],
    },
  },
};

const kinds = [
  "paused",
  "resumed",
  "paused",
  "resumed",
  "answered",
  "feedback",
  "routed",
  "returned",
  "merged",
  "reopened",
  "claimed",
] as const;

const scenario = fc
  .record({
    where: fc.constantFrom(...Object.values(calendars)),
    requests: fc.array(
      fc.record({
        asked: fc.nat(600),
        minutes: fc.constantFrom(10, 30, 60, 240),
        own: fc.constantFrom(...Object.values(calendars)),
        useOwn: fc.boolean(),
        events: fc.array(
          fc.record({
            after: fc.oneof(fc.constant(0), fc.nat(25), fc.nat(700), fc.nat(9000)),
            kind: fc.constantFrom(...kinds),
            incomplete: fc.boolean(),
            specialist: fc.nat(20),
            reserve: fc.option(fc.nat(10), { nil: undefined }),
            into: fc.nat(3),
          }),
          { maxLength: 9 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    horizon: fc.nat(4000),
  })
  .map(({ where, requests, horizon }) => {
    const start = secondsOf(where.at);
    const slow = requests.map((given, place): SlowRequest => {
      let at = start + given.asked * 60;
      const events: ClockEvent[] = [{ at: isoOf(at), kind: "asked", minutes: given.minutes }];
      for (const event of given.events) {
        at += event.after * 60;
        const into = place + 1 + event.into;
        if (event.kind === "merged" && into >= requests.length) continue;
        events.push({
          at: isoOf(at),
          kind: event.kind,
          result: event.incomplete ? "incomplete" : "complete",
          specialistMinutes: event.specialist,
          reserveMinutes: event.reserve,
          into: event.kind === "merged" ? into : undefined,
        });
      }
      return { events, calendar: given.useOwn ? given.own.has : where.has, minutes: given.minutes };
    });
    return { slow, asOf: Math.max(...requests.map(({ asked }) => start + asked * 60)) + horizon * 60 };
  });

describe("the clock, beside one that ticks every minute", () => {
  test("gives the same figures for any logs, merges, calendars and clock changes", () => {
    fc.assert(
      fc.property(scenario, ({ slow, asOf }) => {
        const requests: ClockRequest[] = slow.map(({ events, calendar: hours }) => ({
          events,
          calendars: [hours],
          parent: (place) => requests[Number(place)],
        }));
        const ticked = minuteByMinute(slow, asOf);
        for (const [place, request] of requests.entries()) {
          const clock = slaClock(request, isoOf(asOf));
          const dues = (entries: readonly DueEntry[]) =>
            entries.map((entry) => ({ ...entry, at: secondsOf(entry.at), due: secondsOrNull(entry.due) }));
          expect({
            consumedSeconds: clock.consumedSeconds,
            verdict: clock.verdict,
            breachedAt: secondsOrNull(clock.breachedAt),
            reminders: clock.reminders.map(({ percent, at }) => ({ percent, at: secondsOf(at) })),
            reopenedAt: clock.reopenedAt.map(secondsOf),
            due: dues(clock.due),
            specialistDue: dues(clock.specialistDue),
          }).toEqual(ticked[place]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function secondsOrNull(iso: string | null): number | null {
  return iso === null ? null : secondsOf(iso);
}
