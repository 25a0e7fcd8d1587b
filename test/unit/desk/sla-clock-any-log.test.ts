import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClockEvent } from "../../../core/desk/clock-event.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";
import { openHours } from "../../../core/desk/open-hours.ts";
import { openSecondsBetween } from "../../../core/desk/open-time.ts";
import { slaClock } from "../../../core/desk/sla-clock.ts";
import { moscow, msk, request, version } from "./requests.ts";

describe("whatever the log", () => {
  const kinds = [
    "paused",
    "resumed",
    "answered",
    "feedback",
    "routed",
    "returned",
    "claimed",
    "noted",
  ] as const;
  const start = secondsOf(msk("08:30"));
  const anyLog = fc
    .array(fc.record({ kind: fc.constantFrom(...kinds), after: fc.nat(20_000) }), { maxLength: 12 })
    .map((given) => {
      let at = start;
      const events: ClockEvent[] = [{ kind: "asked", at: isoOf(start) }];
      for (const { kind, after } of given) {
        at += after;
        events.push({ kind, at: isoOf(at), result: "incomplete", specialistMinutes: 10 });
      }
      return events;
    });

  test("consumed time is never negative and never shrinks, a breach stays, and replay is equal", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(400_000), fc.nat(100_000), (events, first, more) => {
        const early = slaClock(request(events), isoOf(start + first));
        const late = slaClock(request(events), isoOf(start + first + more));

        expect(early.consumedSeconds).toBeGreaterThanOrEqual(0);
        expect(late.consumedSeconds).toBeGreaterThanOrEqual(early.consumedSeconds);
        // A breach is irrevocable and keeps its instant.
        expect([late.breachedAt, null]).toContain(early.breachedAt);
        expect([late.verdict, "pending", "met"]).toContain(early.verdict);
        expect(late.due.slice(0, early.due.length)).toEqual(early.due);
        expect(late.reminders.slice(0, early.reminders.length)).toEqual(early.reminders);
        const again = structuredClone({ events, calendars: [moscow] });
        expect(slaClock(again, isoOf(start + first + more))).toEqual(late);
      }),
    );
  });

  test("only open time outside the pauses counts, in whatever order pauses and resumptions come", () => {
    const turns = fc.array(fc.record({ pauses: fc.boolean(), after: fc.nat(9_000) }), { maxLength: 12 });
    fc.assert(
      fc.property(turns, fc.nat(60_000), (given, rest) => {
        const events: ClockEvent[] = [{ kind: "asked", at: isoOf(start) }];
        const hours = openHours([moscow], start);
        let at = start;
        let running = true;
        let consumed = 0;
        for (const { pauses, after } of given) {
          if (running) consumed += openSecondsBetween(hours, at, at + after);
          at += after;
          running = !pauses;
          events.push({ kind: pauses ? "paused" : "resumed", at: isoOf(at) });
        }
        if (running) consumed += openSecondsBetween(hours, at, at + rest);
        expect(slaClock(request(events), isoOf(at + rest)).consumedSeconds).toBe(consumed);
      }),
    );
  });

  test("a calendar version in force after the click never alters it", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(400_000), fc.nat(400_000), (events, until, later) => {
        const changed = {
          versions: [
            version({ from: isoOf(start + 1 + later), days: [["00:00", "24:00"]] }),
            ...moscow.versions,
          ],
        };
        const asOf = isoOf(start + until);

        expect(slaClock(request(events, { calendars: [changed] }), asOf)).toEqual(
          slaClock(request(events), asOf),
        );
      }),
    );
  });
});
