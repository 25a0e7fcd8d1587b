import { expect, test } from "vitest";
import { openHalfHours } from "../../../../core/desk/capacity/half-hour.ts";
import { usualHandling } from "../../../../core/desk/capacity/usual-handling.ts";
import { usualWeek } from "../../../../core/desk/capacity/usual-week.ts";
import { secondsOf } from "../../../../core/desk/instant.ts";
import { calendar, moscow, msk } from "../requests.ts";

const zone = "Europe/Moscow";
const at = (when: string): number => secondsOf(msk(when));
/** Monday 10:00 is the 21st half hour of the week. */
const mondayTen = 20;

test("half hours are those of the desk's clock in which it is open, with what of them is", () => {
  const desk = calendar({ days: [["09:15", "10:30"]] });
  const halves = openHalfHours(desk, { from: at("00:00"), to: at("2026-02-04 00:00"), zone });
  expect(halves.map(({ from, ...rest }) => ({ ...rest, from }))).toEqual([
    { from: at("09:00"), openSeconds: 900, day: "2026-02-02", slot: 18 },
    { from: at("09:30"), openSeconds: 1800, day: "2026-02-02", slot: 19 },
    { from: at("10:00"), openSeconds: 1800, day: "2026-02-02", slot: 20 },
    { from: at("2026-02-03 09:00"), openSeconds: 900, day: "2026-02-03", slot: 66 },
    { from: at("2026-02-03 09:30"), openSeconds: 1800, day: "2026-02-03", slot: 67 },
    { from: at("2026-02-03 10:00"), openSeconds: 1800, day: "2026-02-03", slot: 68 },
  ]);
});

test("a holiday has none, and a planned change of hours holds from its day", () => {
  const versions = [
    ...calendar({ exceptions: { "2026-02-03": [] } }).versions,
    ...calendar({ from: msk("2026-02-04 00:00"), days: [["12:00", "13:00"]] }).versions,
  ];
  const halves = openHalfHours({ versions }, { from: at("00:00"), to: at("2026-02-05 00:00"), zone });
  const counts = [...Map.groupBy(halves, ({ day }) => day)].map(([day, all]) => [day, all.length]);
  expect(counts).toEqual([
    ["2026-02-02", 18],
    ["2026-02-04", 2],
  ]);
});

const mondays = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"];
const over = (asked: readonly [string, number][], desk = moscow) =>
  usualWeek({
    asked: new Map(asked.map(([when, count]) => [at(when), count])),
    calendar: desk,
    zone,
    now: at("2026-02-02 00:00"),
    mostWeeks: 8,
  });

test("what comes every week alike is usual, and a week has all of it", () => {
  const usual = over(mondays.flatMap((day): [string, number][] => [[`${day} 10:10`, 6]]));
  expect(usual.inSlot(mondayTen)).toBeCloseTo(6);
  expect(usual.inSlot(mondayTen + 1)).toBe(0);
  expect(usual.total).toBeCloseTo(6);
  expect(usual).toMatchObject({ requests: 24, weeks: 4 });
});

test("later weeks weigh more", () => {
  const rising = over(mondays.map((day, week): [string, number] => [`${day} 10:10`, week * 4]));
  const falling = over(mondays.map((day, week): [string, number] => [`${day} 10:10`, 12 - week * 4]));
  expect(rising.inSlot(mondayTen)).toBeGreaterThan(6);
  expect(falling.inSlot(mondayTen)).toBeLessThan(6);
  expect(falling.inSlot(mondayTen)).toBeGreaterThan(0);
});

test("a holiday does not make Mondays quieter", () => {
  const desk = calendar({ exceptions: { "2026-01-12": [] } });
  const worked = mondays.filter((day) => day !== "2026-01-12");
  const usual = over(
    worked.map((day): [string, number] => [`${day} 10:10`, 6]),
    desk,
  );
  expect(usual.inSlot(mondayTen)).toBeCloseTo(6);
});

test("what was asked at night and over the weekend waits for the desk to open", () => {
  const usual = over(
    mondays.flatMap((day): [string, number][] => [
      [`${day} 03:00`, 2],
      [`${day} 10:10`, 1],
    ]),
  );
  expect(usual.inSlot(18)).toBeCloseTo(2);
  expect(usual.inSlot(6)).toBe(0);
});

test("without any questions nothing is usual", () => {
  expect(over([])).toMatchObject({ total: 0, requests: 0, weeks: 0 });
});

test.each([
  ["too few to tell", [300, 300], null],
  ["all alike", Array.from({ length: 20 }, () => 300), 300],
  [
    "one left open overnight counts as the longest but one",
    [...Array.from({ length: 19 }, () => 300), 40_000],
    300,
  ],
  [
    "many that take longer make it longer",
    [...Array.from({ length: 10 }, () => 300), ...Array.from({ length: 10 }, () => 900)],
    600,
  ],
])("handling: %s", (_, seconds, usual) => {
  expect(usualHandling(seconds)).toBe(usual);
});
