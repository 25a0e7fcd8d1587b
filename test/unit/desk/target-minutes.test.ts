import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestMinutes } from "../../../core/desk/longest-minutes.ts";
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

describe("before a topic is known, what is promised holds for every topic", () => {
  test("the longest that the kind can get", () => {
    const targets: Target[] = [...desk.targets, { topic: "kasko", minutes: 90 }];
    expect(longestMinutes(desk, "question")).toBe(30);
    expect(longestMinutes({ minutes: 30, targets }, "question")).toBe(90);
    expect(longestMinutes({ minutes: 30, targets }, "complaint")).toBe(90);
    expect(longestMinutes({ minutes: 30, targets }, "suggestion")).toBe(480);
  });

  test("whatever the targets are", () => {
    const kinds = fc.constantFrom("question", "complaint", "suggestion");
    const topics = fc.constantFrom("payout", "kasko", "osago");
    const target = fc.record({
      kind: fc.option(kinds, { nil: undefined }),
      topic: fc.option(topics, { nil: undefined }),
      minutes: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(target), kinds, fc.option(topics), (targets, kind, topic) => {
        const any = { minutes: 30, targets };
        expect(longestMinutes(any, kind)).toBeGreaterThanOrEqual(targetMinutes(any, { kind, topic }));
      }),
    );
  });
});
