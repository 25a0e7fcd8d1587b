import { describe, expect, test } from "vitest";
import {
  ago,
  dayAndTime,
  duration,
  fullDay,
  longDay,
  shortDate,
  shortDay,
  timecode,
} from "../../../ui/time.ts";
import { placeLabel } from "../../../ui/place-label.ts";
import { initialsOf, shortName } from "../../../ui/person.tsx";

test.each([
  [195, "03:15"],
  [0, "00:00"],
  [59.9, "00:59"],
  [3725, "1:02:05"],
])("second %d of a clip is %s", (seconds, shown) => {
  expect(timecode(seconds)).toBe(shown);
});

test.each([
  [59, "меньше минуты"],
  [60, "1\u00a0мин"],
  [-240, "4\u00a0мин"],
  [7199, "119\u00a0мин"],
  [7200, "2\u00a0ч"],
  [172_800, "2\u00a0дн"],
])("%d s is «%s»", (seconds, shown) => {
  expect(duration(seconds, "ru")).toBe(shown);
});

describe("a date is as short as it stays clear", () => {
  const now = new Date(2026, 10, 23, 15, 0).getTime();
  test.each([
    [new Date(2026, 10, 23, 14, 28), "14:28"],
    [new Date(2026, 10, 22, 23, 59), "вчера"],
    [new Date(2026, 10, 18), "18.11"],
    [new Date(2025, 10, 18), "18.11.2025"],
  ])("%s", (at, shown) => {
    expect(shortDate(at.toISOString(), now, "ru")).toBe(shown);
  });
  test("a day without an hour is told by the day alone", () => {
    expect(shortDay(new Date(2026, 10, 23).toISOString(), now, "ru")).toBe("сегодня");
    expect(shortDay(new Date(2026, 10, 22).toISOString(), now, "en")).toBe("yesterday");
  });
  test("a day without a zone is that day everywhere", () => {
    expect(fullDay("2025-12-31", "ru")).toBe("31.12.2025");
    expect(longDay("2026-12-31", now, "ru")).toBe("31 декабря");
    expect(longDay("2026-12-31", now, "en")).toBe("31 December");
    expect(longDay("2027-01-01", now, "ru")).toContain("2027");
  });
  test("what is in the future by a device's wrong clock is just now", () => {
    expect(ago(now + 60_000, now, "ru")).toBe("только что");
  });
});

describe("an exact time that may be days ago names its day, the year only of another one", () => {
  const now = new Date(2026, 10, 26, 9, 0).getTime();
  test.each([
    [new Date(2026, 10, 24, 23, 10), "24.11, 23:10", "24 Nov, 23:10"],
    [new Date(2026, 10, 26, 0, 5), "26.11, 00:05", "26 Nov, 00:05"],
    [new Date(2025, 11, 31, 23, 59), "31.12.2025, 23:59", "31 Dec 2025, 23:59"],
  ])("%s", (at, inRussian, inEnglish) => {
    expect(dayAndTime(at.toISOString(), now, "ru")).toBe(inRussian);
    expect(dayAndTime(at.toISOString(), now, "en")).toBe(inEnglish);
  });
});

test("places are named as people say them", () => {
  expect(placeLabel({ kind: "page", value: 12 }, "pdf", "ru")).toBe("PDF · стр. 12");
  expect(placeLabel({ kind: "page", value: 3 }, "slides", "ru")).toBe("PPTX · слайд 3");
  expect(placeLabel({ kind: "sheet", value: "ПФО" }, "sheet", "ru")).toBe("XLSX · лист «ПФО»");
  expect(placeLabel({ kind: "second", value: 195 }, "video", "en")).toBe("Video · 03:15");
  expect(placeLabel({ kind: "heading", value: "x" }, "page", "ru")).toBeNull();
});

test("names are shortened", () => {
  expect(shortName("Алина Котова")).toBe("Алина К.");
  expect(initialsOf("Алина Котова")).toBe("АК");
  expect(initialsOf("  ")).toBe("");
});
