import { describe, expect, test } from "vitest";
import { localDays } from "../../../core/insight/local-days.ts";
import { dueReport } from "../../../core/insight/report/due-report.ts";
import { reportHeadline } from "../../../core/insight/report/report-headline.ts";
import { headlineTold, reportWords } from "../../../core/insight/report/report-words.ts";
import { weekAround } from "../../../core/insight/report/report-week.ts";
import { toldPlaces } from "../../../core/insight/report/told-places.ts";
import { weekTold } from "../../../core/insight/report/week-told.ts";

const at = (instant: string) => localDays("Europe/Moscow")(Date.parse(instant) / 1000);

const asked = (place: string, ...sellers: string[]) => sellers.map((seller) => ({ place, seller }));

const told = (...questions: number[]) => headlineTold(reportHeadline(questions), reportWords("ru"));

describe("the week", () => {
  test("goes from Monday to Sunday, whatever day names it", () => {
    const week = { from: "2026-11-16", to: "2026-11-22" };
    expect(weekAround("2026-11-16")).toEqual(week);
    expect(weekAround("2026-11-22")).toEqual(week);
    expect(weekTold(week, "ru")).toBe("16–22 ноября 2026");
    expect(weekTold(week, "en")).toBe("16–22 November 2026");
    expect(weekTold({ from: "2026-12-28", to: "2027-01-03" }, "en")).toBe(
      "28 December 2026 – 3 January 2027",
    );
  });
});

describe("the report goes out", () => {
  const monday = { weekday: "mon", hour: 8 } as const;

  test("from its hour on, by the desk's clock, for a day", () => {
    expect(dueReport(at("2026-11-23T04:59:00Z"), monday)).toBeNull();
    expect(dueReport(at("2026-11-23T05:00:00Z"), monday)).toBe("2026-11-16");
    expect(dueReport(at("2026-11-24T04:59:00Z"), monday)).toBe("2026-11-16");
    expect(dueReport(at("2026-11-24T05:00:00Z"), monday)).toBeNull();
  });

  test("about the last week that is over, on whatever weekday", () => {
    const sunday = { weekday: "sun", hour: 20 } as const;
    expect(dueReport(at("2026-11-22T17:00:00Z"), sunday)).toBe("2026-11-09");
    expect(dueReport(at("2026-11-23T10:00:00Z"), sunday)).toBe("2026-11-09");
  });
});

describe("places are told", () => {
  test("of three sellers and more, most questions first", () => {
    const places = [
      ...asked("Уфа", "а", "б", "в"),
      ...asked("Казань", "г", "д", "е", "г"),
      ...asked("Омск", "ж", "з", "и"),
    ];
    expect(toldPlaces(places, 3)).toEqual([
      { name: "Казань", questions: 4 },
      { name: "Омск", questions: 3 },
      { name: "Уфа", questions: 3 },
    ]);
  });

  test("so that what is left of the sum tells of no fewer", () => {
    const places = [
      ...asked("Уфа", "а", "б", "в"),
      ...asked("Казань", "г", "д", "е", "ж"),
      ...asked("Омск", "з"),
    ];
    // The one of Omsk would be what Kazan and Ufa leave.
    expect(toldPlaces(places, 3)).toEqual([{ name: "Казань", questions: 4 }]);
    expect(toldPlaces([...asked("Уфа", "а", "б", "в"), ...asked("Омск", "з")], 3)).toEqual([]);
  });
});

describe("the headline", () => {
  test("says how few fixes take half of the repeated questions away", () => {
    expect(told(30, 20, 10, 10, 5)).toBe("Половину повторных вопросов недели снимут две правки");
    expect(told(30, 5, 5)).toBe("Половину повторных вопросов недели снимет одна правка");
  });

  test("says that many things repeat a little, or nothing", () => {
    expect(reportHeadline(Array.from({ length: 20 }, () => 3))).toEqual({ kind: "scattered" });
    expect(reportHeadline([])).toEqual({ kind: "quiet" });
  });
});
