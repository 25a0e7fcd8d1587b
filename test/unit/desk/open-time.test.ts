import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Calendar, Interval } from "../../../core/desk/calendar.ts";
import { isoOrNull, secondsOf } from "../../../core/desk/instant.ts";
import { openHours } from "../../../core/desk/open-hours.ts";
import { advance, isOpen, nextClosing, openSecondsBetween } from "../../../core/desk/open-time.ts";
import { calendar, version } from "./requests.ts";

const hour = 3600;
const hoursOf = (...calendars: Calendar[]) => openHours(calendars, secondsOf("2026-01-01T00:00:00Z"));
const open = (given: Calendar, from: string, to: string) =>
  openSecondsBetween(hoursOf(given), secondsOf(from), secondsOf(to));
const after = (given: Calendar, from: string, seconds: number) =>
  isoOrNull(advance(hoursOf(given), secondsOf(from), seconds));

const everyDay = (tz: string, ...days: Interval[]) => calendar({ tz, days, weekend: days });

describe("an open day", () => {
  const lunch = calendar({
    days: [
      ["09:00", "13:00"],
      ["14:00", "18:00"],
    ],
  });

  test.each([
    ["2026-02-02T08:59:59+03:00", false],
    ["2026-02-02T09:00:00+03:00", true],
    ["2026-02-02T12:59:59+03:00", true],
    ["2026-02-02T13:00:00+03:00", false],
    ["2026-02-02T17:59:59+03:00", true],
    ["2026-02-02T18:00:00+03:00", false],
    ["2026-02-07T10:00:00+03:00", false],
  ])("begins with its first instant and ends before its last: %s", (at, expected) => {
    expect(isOpen(hoursOf(lunch), secondsOf(at))).toBe(expected);
  });

  test("an exception replaces the whole day, and an empty one closes it", () => {
    const exceptional = calendar({ exceptions: { "2026-02-03": [["20:00", "21:00"]], "2026-02-04": [] } });

    expect(open(exceptional, "2026-02-03T00:00:00+03:00", "2026-02-05T00:00:00+03:00")).toBe(hour);
  });

  test("intervals in disorder or over one another are open once; one that ends before it begins never", () => {
    const untidy = calendar({
      days: [
        ["12:00", "15:00"],
        ["09:00", "13:00"],
        ["20:00", "19:00"],
      ],
    });

    expect(open(untidy, "2026-02-02T00:00:00+03:00", "2026-02-03T00:00:00+03:00")).toBe(6 * hour);
  });

  test("a night shift goes on through midnight", () => {
    const night = everyDay("Europe/Moscow", ["22:00", "24:00"], ["00:00", "06:00"]);
    const hours = hoursOf(night);

    expect(after(night, "2026-02-02T23:00:00+03:00", 2 * hour)).toBe("2026-02-02T22:00:00Z");
    expect(isoOrNull(nextClosing(hours, secondsOf("2026-02-02T23:00:00+03:00")))).toBe(
      "2026-02-03T03:00:00Z",
    );
  });
});

describe("advance", () => {
  const plain = calendar();

  test("by nothing gives the first open instant, by something possibly a closing", () => {
    expect(after(plain, "2026-02-02T18:00:00+03:00", 0)).toBe("2026-02-03T06:00:00Z");
    expect(after(plain, "2026-02-02T17:00:00+03:00", hour)).toBe("2026-02-02T15:00:00Z");
    expect(after(plain, "2026-02-02T17:00:00+03:00", hour + 1)).toBe("2026-02-03T06:00:01Z");
  });

  test("is null for a calendar that never opens, or not for so long again", () => {
    const onceOpen = calendar({ days: [], exceptions: { "2030-05-01": [["09:00", "10:00"]] } });

    expect(after(calendar({ days: [] }), "2026-02-02T10:00:00Z", 0)).toBeNull();
    expect(after(onceOpen, "2026-02-02T10:00:00Z", hour)).toBe("2030-05-01T07:00:00Z");
    expect(after(onceOpen, "2026-02-02T10:00:00Z", hour + 1)).toBeNull();
    expect(after(onceOpen, "2030-05-01T10:00:00+03:00", 0)).toBeNull();
  });

  test("and a calendar whose every version begins later is closed", () => {
    const later = calendar({ from: "2026-06-01T00:00:00Z" });

    expect(after(later, "2026-07-01T10:00:00Z", 0)).toBeNull();
  });

  test("finds a day far beyond a long closing", () => {
    const closedLong = calendar({
      exceptions: Object.fromEntries(
        Array.from({ length: 700 }, (_, day) => [
          new Date(Date.UTC(2026, 1, 1 + day)).toISOString().slice(0, 10),
          [],
        ]),
      ),
    });

    expect(after(closedLong, "2026-02-02T10:00:00Z", 0)).toBe("2028-01-03T06:00:00Z");
  });

  test("never closes around the clock", () => {
    const always = hoursOf(everyDay("Europe/Berlin", ["00:00", "24:00"]));

    expect(nextClosing(always, secondsOf("2026-02-02T10:00:00Z"))).toBeNull();
  });
});

describe("when clocks change", () => {
  const berlin = everyDay("Europe/Berlin", ["02:15", "02:45"]);
  const havana = everyDay("America/Havana", ["00:00", "01:00"]);

  test("a skipped wall time never occurs", () => {
    expect(open(berlin, "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00")).toBe(0);
    expect(after(berlin, "2026-03-29T00:00:00+01:00", 0)).toBe("2026-03-30T00:15:00Z");
  });

  test("a repeated one counts twice", () => {
    expect(open(berlin, "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00")).toBe(hour);
    expect(after(berlin, "2026-10-25T00:00:00+02:00", 31 * 60)).toBe("2026-10-25T01:16:00Z");
  });

  test("also at midnight, where the day itself begins an hour late or has that hour twice", () => {
    expect(open(havana, "2026-03-08T00:00:00-05:00", "2026-03-08T12:00:00-04:00")).toBe(0);
    expect(open(havana, "2026-11-01T00:00:00-04:00", "2026-11-01T12:00:00-05:00")).toBe(2 * hour);
  });

  test("by half an hour, and by a whole day", () => {
    const lordHowe = everyDay("Australia/Lord_Howe", ["01:30", "02:30"]);
    const apia = everyDay("Pacific/Apia", ["09:00", "10:00"]);

    expect(open(lordHowe, "2026-04-05T00:00:00+11:00", "2026-04-05T12:00:00+10:30")).toBe(1.5 * hour);
    expect(open(lordHowe, "2026-10-04T00:00:00+10:30", "2026-10-04T12:00:00+11:00")).toBe(0.5 * hour);
    // Samoa had no 30 December 2011.
    expect(open(apia, "2011-12-29T00:00:00-10:00", "2012-01-01T00:00:00+14:00")).toBe(2 * hour);
  });
});

describe("hours of a region within those of the desk", () => {
  const vladivostok = calendar({ tz: "Asia/Vladivostok" });
  const desk = calendar({ days: [["08:00", "20:00"]] });

  test("are open only while both are", () => {
    const hours = hoursOf(vladivostok, desk);

    // Vladivostok works 02:00 to 11:00 Moscow time; the desk begins at 08:00.
    expect(isoOrNull(advance(hours, secondsOf("2026-02-02T00:00:00Z"), 0))).toBe("2026-02-02T05:00:00Z");
    expect(isoOrNull(nextClosing(hours, secondsOf("2026-02-02T05:00:00Z")))).toBe("2026-02-02T08:00:00Z");
  });

  test("never, where they do not meet", () => {
    const evening = calendar({ days: [["12:00", "20:00"]] });

    expect(advance(hoursOf(vladivostok, evening), secondsOf("2026-02-02T00:00:00Z"), 0)).toBeNull();
  });

  const time = fc.nat(24 * 4).map((quarters) => {
    return `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
  });
  const anyCalendar = fc
    .record({
      tz: fc.constantFrom("Europe/Moscow", "Asia/Kamchatka", "Europe/Berlin", "America/Havana"),
      days: fc.array(fc.tuple(time, time), { maxLength: 4 }),
      weekend: fc.array(fc.tuple(time, time), { maxLength: 2 }),
    })
    .map((given) => calendar(given));
  const span = fc.record({
    from: fc.integer({ min: secondsOf("2026-03-20T00:00:00Z"), max: secondsOf("2026-11-10T00:00:00Z") }),
    length: fc.nat(20 * 86_400),
  });

  test("are the same whichever is named first, and never longer than either", () => {
    fc.assert(
      fc.property(anyCalendar, anyCalendar, span, (a, b, { from, length }) => {
        const seconds = (...calendars: Calendar[]) => {
          return openSecondsBetween(hoursOf(...calendars), from, from + length);
        };
        expect(seconds(a, b)).toBe(seconds(b, a));
        expect(seconds(a, b)).toBeLessThanOrEqual(Math.min(seconds(a), seconds(b)));
        expect(seconds(a, structuredClone(a))).toBe(seconds(a));
      }),
      { numRuns: 60 },
    );
  });

  test("advancing by the open time of a span never leads beyond it", () => {
    fc.assert(
      fc.property(anyCalendar, span, (given, { from, length }) => {
        const hours = hoursOf(given);
        const seconds = openSecondsBetween(hours, from, from + length);
        const reached = advance(hours, from, seconds);
        if (seconds === 0 || reached === null) return;
        expect(reached).toBeLessThanOrEqual(from + length);
        expect(openSecondsBetween(hours, from, reached)).toBe(seconds);
      }),
      { numRuns: 60 },
    );
  });
});

test("a version is chosen by the click, whatever the order in which versions are listed", () => {
  const versions = [
    version({ from: "2026-06-01T00:00:00+03:00", days: [["12:00", "13:00"]] }),
    version(),
    version({ from: "2026-03-01T00:00:00+03:00", days: [["10:00", "11:00"]] }),
  ];
  const opening = (click: string) => {
    const hours = openHours([{ versions }], secondsOf(click));
    return isoOrNull(advance(hours, secondsOf("2026-07-01T00:00:00+03:00"), 0));
  };

  expect(opening("2026-02-28T23:59:59+03:00")).toBe("2026-07-01T06:00:00Z");
  expect(opening("2026-03-01T00:00:00+03:00")).toBe("2026-07-01T07:00:00Z");
  expect(opening("2026-05-31T21:00:00Z")).toBe("2026-07-01T09:00:00Z");
});
