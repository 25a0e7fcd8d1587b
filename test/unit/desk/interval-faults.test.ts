import { expect, test } from "vitest";
import type { Interval } from "../../../core/desk/calendar.ts";
import { intervalFaults } from "../../../core/desk/interval-faults.ts";
import { toldGaps } from "../../../core/desk/told-gaps.ts";

test.each<[string, Interval[], string[]]>([
  ["an ordinary day", [["09:00", "18:00"]], []],
  [
    "a lunch break",
    [
      ["09:00", "13:00"],
      ["14:00", "18:00"],
    ],
    [],
  ],
  [
    "two that touch",
    [
      ["09:00", "13:00"],
      ["13:00", "18:00"],
    ],
    [],
  ],
  ["a whole day", [["00:00", "24:00"]], []],
  ["a closed day", [], []],
  ["past midnight", [["20:00", "02:00"]], ["0 backwards"]],
  ["an end that is the beginning", [["09:00", "09:00"]], ["0 backwards"]],
  ["no time", [["9:00", "18:00"]], ["0 no-time"]],
  ["a day that begins at its end", [["24:00", "24:00"]], ["0 no-time"]],
  ["nothing typed yet", [["", ""]], ["0 no-time"]],
  [
    "the second within the first",
    [
      ["09:00", "18:00"],
      ["12:00", "13:00"],
    ],
    ["1 overlap"],
  ],
  [
    "out of order and overlapping",
    [
      ["14:00", "18:00"],
      ["09:00", "15:00"],
    ],
    ["1 overlap"],
  ],
])("%s", (_, day, faults) => {
  expect(intervalFaults(day).map(({ at, kind }) => `${at} ${kind}`)).toEqual(faults);
});

test("days in a row with the same hours are told as one, across several intervals and not across a gap", () => {
  expect(
    toldGaps([
      { day: "mon", from: "09:00", to: "10:00" },
      { day: "mon", from: "17:00", to: "18:00" },
      { day: "tue", from: "09:00", to: "10:00" },
      { day: "tue", from: "17:00", to: "18:00" },
      { day: "thu", from: "09:00", to: "10:00" },
    ]),
  ).toEqual([
    { first: "mon", last: "tue", hours: "09:00–10:00, 17:00–18:00" },
    { first: "thu", last: "thu", hours: "09:00–10:00" },
  ]);
});
