import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerTime } from "../../../core/desk/answer-time.ts";
import type { ClockEvent, ClockRequest } from "../../../core/desk/clock-event.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";
import { slaClock } from "../../../core/desk/sla-clock.ts";
import { moscow, msk, request } from "./requests.ts";

const start = secondsOf(msk("08:30"));
const kinds = [
  "paused",
  "resumed",
  "answered",
  "feedback",
  "routed",
  "returned",
  "cancelled",
  "noted",
] as const;
const steps = (most: number) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), after: fc.nat(20_000) }), { maxLength: most });

function logOf(
  given: readonly { kind: string; after: number }[],
  more: readonly ClockEvent[] = [],
): ClockEvent[] {
  let at = start;
  const events: ClockEvent[] = [{ kind: "asked", at: isoOf(start) }];
  for (const { kind, after } of given) {
    at += after;
    events.push({ kind, at: isoOf(at), result: "incomplete" });
  }
  return [...events, ...more];
}

/** Verdict and time as a row of the database tells them at a moment. */
function told(log: ClockRequest, asOf: number) {
  const { breachesAt, answeredInSeconds } = answerTime(log);
  const isLate = breachesAt !== null && secondsOf(breachesAt) < asOf;
  return { breachedAt: isLate ? breachesAt : null, answeredInSeconds };
}

/** The same by a replay until then. */
function replayed(log: ClockRequest, asOf: number) {
  const { verdict, breachedAt, state, consumedSeconds } = slaClock(log, isoOf(asOf));
  return {
    breachedAt: verdict === "breached" ? breachedAt : null,
    answeredInSeconds: state === "answered" ? consumedSeconds : null,
  };
}

describe("what a row keeps of a log", () => {
  test("gives the verdict of a replay at every later moment, whatever happened", () => {
    fc.assert(
      fc.property(steps(10), fc.nat(400_000), (given, later) => {
        const log = request(logOf(given));
        const last = secondsOf(log.events.at(-1)?.at ?? isoOf(start));
        expect(told(log, last + later)).toEqual(replayed(log, last + later));
      }),
      { numRuns: 1000 },
    );
  });

  test("agrees at the very second of the breach and beside it", () => {
    fc.assert(
      fc.property(steps(6), fc.integer({ min: -1, max: 1 }), (given, beside) => {
        const log = request(logOf(given));
        const last = secondsOf(log.events.at(-1)?.at ?? isoOf(start));
        const { breachesAt } = answerTime(log);
        const asOf = Math.max(last, breachesAt === null ? last : secondsOf(breachesAt) + beside);
        expect(told(log, asOf)).toEqual(replayed(log, asOf));
      }),
    );
  });

  test("agrees for a request that waits for the answer to another", () => {
    fc.assert(
      fc.property(
        steps(5),
        steps(6),
        fc.record({ merged: fc.nat(40_000), later: fc.nat(200_000) }),
        (own, theirs, at) => {
          const parent = request(logOf(theirs));
          const before = logOf(own);
          const merged = Math.max(start + at.merged, secondsOf(before.at(-1)?.at ?? ""));
          const child: ClockRequest = {
            events: [...before, { kind: "merged", at: isoOf(merged), into: 1 }],
            calendars: [moscow],
            parent: () => parent,
          };
          const last = Math.max(merged, secondsOf(parent.events.at(-1)?.at ?? ""));
          expect(told(child, last + at.later)).toEqual(replayed(child, last + at.later));
        },
      ),
    );
  });

  test("a clock that runs tells when it will be late, one that stands still in time tells nothing", () => {
    expect(answerTime(request([{ kind: "asked", at: msk("10:00") }])).breachesAt).toBe(
      isoOf(secondsOf(msk("10:30"))),
    );
    const paused = [
      { kind: "asked", at: msk("10:00") },
      { kind: "paused", at: msk("10:10") },
    ];
    expect(answerTime(request(paused))).toEqual({ breachesAt: null, answeredInSeconds: null });
    const answered = [
      { kind: "asked", at: msk("10:00") },
      { kind: "answered", at: msk("10:12") },
    ];
    expect(answerTime(request(answered))).toEqual({ breachesAt: null, answeredInSeconds: 720 });
  });
});
