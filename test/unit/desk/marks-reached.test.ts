import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClockEvent } from "../../../core/desk/clock-event.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";
import { type Mark, marksReached } from "../../../core/desk/marks-reached.ts";
import { slaClock } from "../../../core/desk/sla-clock.ts";
import { log, msk, request, utc } from "./requests.ts";

const told = (lines: Parameters<typeof log>, now: string): string[] =>
  marksReached(request(log(...lines)), msk(now)).marks.map(
    ({ of, percent, at }) => `${of} ${percent} % at ${at}`,
  );
const again = (lines: Parameters<typeof log>, now: string): string | null =>
  marksReached(request(log(...lines)), msk(now)).lookAgain;

describe("what is told of a request that runs out of time", () => {
  test("half, four fifths and all of its half hour, and until then when to look again", () => {
    expect(told(["10:00 asked"], "10:14:59")).toEqual([]);
    expect(again(["10:00 asked"], "10:00")).toBe(utc("10:15"));
    expect(told(["10:00 asked"], "10:15")).toEqual([`desk 50 % at ${utc("10:15")}`]);
    expect(again(["10:00 asked"], "10:15")).toBe(utc("10:24"));
    expect(told(["10:00 asked"], "10:40")).toEqual([
      `desk 50 % at ${utc("10:15")}`,
      `desk 80 % at ${utc("10:24")}`,
      `desk 100 % at ${utc("10:30")}`,
    ]);
    expect(again(["10:00 asked"], "10:40")).toBeNull();
  });

  test("nothing at night, though a mark was reached in the evening: it waits for the morning", () => {
    expect(told(["17:40 asked"], "2026-02-03 03:00")).toEqual([]);
    expect(again(["17:40 asked"], "2026-02-03 03:00")).toBe(utc("2026-02-03 09:00"));
    expect(told(["17:40 asked"], "2026-02-03 09:00")).toEqual([`desk 50 % at ${utc("17:55")}`]);
  });

  test("a mark reached exactly at closing is told at the next opening", () => {
    expect(again(["17:45 asked"], "17:50")).toBe(utc("2026-02-03 09:00"));
    expect(told(["17:45 asked"], "2026-02-03 09:00")).toEqual([`desk 50 % at ${utc("2026-02-03 09:00")}`]);
  });

  test("nothing while the seller owes a reply, and what was missed once they have replied", () => {
    const paused = ["10:00 asked", "10:16 paused"];
    expect(told(paused, "10:20")).toEqual([]);
    expect(again(paused, "10:20")).toBeNull();
    expect(told([...paused, "11:00 resumed"], "11:00")).toEqual([`desk 50 % at ${utc("10:15")}`]);
  });

  test("nothing once it is answered", () => {
    expect(told(["10:00 asked", "10:16 answered"], "10:16")).toEqual([]);
  });

  test("a specialist's own marks beside the desk's", () => {
    const routed: Parameters<typeof log> = [
      "10:00 asked",
      ["10:02 routed", { specialistMinutes: 10, reserveMinutes: 5 }],
    ];
    expect(told(routed, "10:10")).toEqual([
      `specialist 50 % at ${utc("10:07")}`,
      `specialist 80 % at ${utc("10:10")}`,
    ]);
    expect(again(routed, "10:10")).toBe(utc("10:12"));
  });

  test("a silent specialist is told of, though the return itself has ended their time; one called back is not", () => {
    const routed: Parameters<typeof log> = ["10:00 asked", ["10:02 routed", { specialistMinutes: 10 }]];
    expect(told([...routed, ["10:12 returned", { by: null }]], "10:12")).toEqual([
      `specialist 100 % at ${utc("10:12")}`,
    ]);
    expect(told([...routed, ["10:12 returned", { by: "анна" }]], "10:12")).toEqual([]);
  });
});

const key = ({ of, percent, at }: Mark): string => `${of} ${percent} ${at}`;

describe("whatever the log and however often one looks", () => {
  const kinds = ["paused", "resumed", "answered", "feedback", "noted"] as const;
  const start = secondsOf(msk("08:30"));
  const anyLog = fc
    .array(fc.record({ kind: fc.constantFrom(...kinds), after: fc.nat(4000) }), { maxLength: 10 })
    .map((given) => {
      let at = start;
      const events: ClockEvent[] = [{ kind: "asked", at: isoOf(start) }];
      for (const { kind, after } of given) {
        at += after;
        events.push({ kind, at: isoOf(at), result: "incomplete" });
      }
      return events;
    });
  test("looking only when told to misses nothing that looking every minute finds, and tells it no later", () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const until = start + 3 * 86_400;
        const known = (now: number): ClockEvent[] => events.filter(({ at }) => secondsOf(at) <= now);
        const seenBy = (moments: Iterable<number>): Map<string, number> => {
          const seen = new Map<string, number>();
          for (const now of moments) {
            const { marks } = marksReached(request(known(now)), isoOf(now));
            for (const mark of marks) if (!seen.has(key(mark))) seen.set(key(mark), now);
          }
          return seen;
        };
        const minutely = seenBy(Array.from({ length: (until - start) / 60 }, (_, nth) => start + nth * 60));
        const awaited: number[] = [];
        for (const [index, { at }] of events.entries()) {
          let now: number | null = secondsOf(at);
          const next = secondsOf(events[index + 1]?.at ?? isoOf(until));
          while (now !== null && now < next) {
            awaited.push(now);
            const { lookAgain } = marksReached(request(events.slice(0, index + 1)), isoOf(now));
            // It says a later moment, or one would look for ever.
            expect(lookAgain === null || secondsOf(lookAgain) > now).toBe(true);
            now = lookAgain === null ? null : secondsOf(lookAgain);
          }
        }
        const exact = seenBy(awaited.toSorted((a, b) => a - b));
        for (const [mark, at] of minutely) expect(exact.get(mark)).toBeLessThanOrEqual(at);
      }),
      { numRuns: 40 },
    );
  });

  test("what is told are the reminders of the clock, and only within its hours", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(300_000), (events, passed) => {
        const now = isoOf(start + passed);
        const { marks } = marksReached(request(events), now);
        const { reminders, state } = slaClock(request(events), now);
        if (marks.length === 0) return;
        expect(state).toBe("running");
        expect(marks.map(({ percent, at }) => ({ percent, at }))).toEqual(reminders);
        const hour = new Date(Date.parse(now) + 3 * 3_600_000).getUTCHours();
        expect(hour >= 9 && hour < 18).toBe(true);
      }),
    );
  });
});
