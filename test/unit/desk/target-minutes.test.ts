import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Target, targetMinutes } from "../../../core/desk/target-minutes.ts";

const desk = {
  minutes: 30,
  targets: [
    { kind: "suggestion", minutes: 480 },
    { topic: "payout", minutes: 20 },
    { kind: "complaint", topic: "payout", minutes: 10 },
    { kind: "complaint", minutes: 15 },
  ] satisfies Target[],
};

describe("the target that says most about a request holds", () => {
  test.each([
    ["question", null, 30],
    ["question", "kasko", 30],
    ["complaint", null, 15],
    ["complaint", "kasko", 15],
    ["suggestion", "payout", 20],
    ["question", "payout", 20],
    ["complaint", "payout", 10],
  ] as const)("a %s about %s has %i minutes", (kind, topic, minutes) => {
    expect(targetMinutes(desk, { kind, topic })).toBe(minutes);
  });

  test("in whatever order they are written", () => {
    const any = fc.shuffledSubarray(desk.targets, { minLength: 4 });
    fc.assert(
      fc.property(any, (targets) => {
        expect(targetMinutes({ minutes: 30, targets }, { kind: "complaint", topic: "payout" })).toBe(10);
        expect(targetMinutes({ minutes: 30, targets }, { kind: "suggestion", topic: "payout" })).toBe(20);
      }),
    );
  });
});
