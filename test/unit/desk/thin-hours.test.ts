import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agentsNeeded } from "../../../core/desk/agents-needed.ts";
import { secondsOf } from "../../../core/desk/instant.ts";
import { spansOnShift } from "../../../core/desk/shift.ts";
import { thinHours } from "../../../core/desk/thin-hours.ts";
import { moscow, msk } from "./requests.ts";

const at = (time: string): number => secondsOf(msk(time));
const one = (): number => 1;
const seconds = (thin: ReturnType<typeof thinHours>): number =>
  thin.reduce((sum, { from, to }) => sum + to - from, 0);

describe("hours with too few people", () => {
  const open = [[at("09:00"), at("18:00")]] as const;

  test.each([
    ["nobody at all", [], [["09:00", "18:00", 0]]],
    ["one all day", [[["09:00", "18:00"]]], []],
    [
      "one who comes late and leaves early",
      [[["10:15", "17:00"]]],
      [
        ["09:00", "10:15", 0],
        ["17:00", "18:00", 0],
      ],
    ],
    ["two who hand over to each other", [[["09:00", "13:00"]], [["13:00", "18:00"]]], []],
    [
      "two with the same lunch",
      [
        [
          ["09:00", "13:00"],
          ["14:00", "18:00"],
        ],
        [
          ["09:00", "13:00"],
          ["14:00", "18:00"],
        ],
      ],
      [["13:00", "14:00", 0]],
    ],
  ] as const)("%s", (_, people, expected) => {
    const spans = people.map((each) => each.map(([from, to]) => [at(from), at(to)] as const));
    expect(thinHours({ open, people: spans, neededAt: one })).toEqual(
      expected.map(([from, to, there]) => ({ from: at(from), to: at(to), there, needed: 1 })),
    );
  });

  test("one is not enough in the hour that needs two", () => {
    const people = [[[at("09:00"), at("18:00")] as const]];
    const neededAt = (hour: number): number => (hour === at("11:00") ? 2 : 1);
    expect(thinHours({ open, people, neededAt })).toEqual([
      { from: at("11:00"), to: at("12:00"), there: 1, needed: 2 },
    ]);
  });

  test("another person never makes them more", () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 540 }), fc.integer({ min: 1, max: 200 }))
      .map(([from, length]) => [at("09:00") + from * 60, at("09:00") + (from + length) * 60] as const);
    fc.assert(
      fc.property(
        fc.array(
          span.map((each) => [each]),
          { maxLength: 4 },
        ),
        span,
        (people, more) => {
          const thin = thinHours({ open, people, neededAt: () => 2 });
          const fewer = thinHours({ open, people: [...people, [more]], neededAt: () => 2 });
          expect(seconds(fewer)).toBeLessThanOrEqual(seconds(thin));
          expect(thin.every(({ from, to, there, needed }) => from < to && there < needed)).toBe(true);
        },
      ),
    );
  });
});

test("as many are needed in an hour as its usual requests ask for, by the desk's weekday and hour", () => {
  // Four weeks with 72 on Monday from ten to eleven.
  const asked = new Map([[at("10:00"), 72]]);
  const needed = agentsNeeded({ asked, weeks: 4, tz: "Europe/Moscow", handlingMinutes: 8, minutes: 30 });
  expect(needed(secondsOf(msk("2026-02-09 10:00")))).toBe(4);
  expect(needed(secondsOf(msk("2026-02-09 11:00")))).toBe(1);
  expect(needed(secondsOf(msk("2026-02-10 10:00")))).toBe(1);
});

test("somebody is there in the desk's hours and their own, but for their absences", () => {
  const own = { mon: [["08:00", "16:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } as const;
  const absences = [
    { from: msk("11:00"), until: msk("12:00") },
    { from: msk("15:30"), until: null },
  ];
  const spans = spansOnShift(
    { desk: moscow, own, absences },
    at("00:00"),
    secondsOf(msk("2026-02-04 00:00")),
  );
  expect(spans).toEqual([
    [at("09:00"), at("11:00")],
    [at("12:00"), at("15:30")],
  ]);
});
