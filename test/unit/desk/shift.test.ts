import { describe, expect, test } from "vitest";
import { shiftAt, type WorkingWeek } from "../../../core/desk/shift.ts";
import { calendar, moscow, msk, utc, version } from "./requests.ts";

const off = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } satisfies WorkingWeek;
const late: WorkingWeek = { ...off, mon: [["12:00", "21:00"]] };

describe("a shift", () => {
  test("is the desk's hours where somebody has none of their own", () => {
    expect(shiftAt({ desk: moscow, own: null, absences: [] }, msk("10:00"))).toEqual({
      kind: "on",
      until: utc("18:00"),
    });
    expect(shiftAt({ desk: moscow, own: null, absences: [] }, msk("08:59"))).toEqual({ kind: "off" });
    expect(shiftAt({ desk: moscow, own: null, absences: [] }, msk("18:00"))).toEqual({ kind: "off" });
  });

  test("of own hours holds within the desk's only", () => {
    const working = { desk: moscow, own: late, absences: [] };
    expect(shiftAt(working, msk("10:00"))).toEqual({ kind: "off" });
    expect(shiftAt(working, msk("12:00"))).toEqual({ kind: "on", until: utc("18:00") });
    expect(shiftAt(working, msk("2026-02-03 13:00"))).toEqual({ kind: "off" });
  });

  test("on the desk's holiday is nobody's", () => {
    const holiday = calendar({ exceptions: { "2026-02-02": [] } });
    expect(shiftAt({ desk: holiday, own: late, absences: [] }, msk("13:00"))).toEqual({ kind: "off" });
  });

  test("is interrupted by an absence, its end not included", () => {
    const lunch = { from: msk("13:00"), until: msk("13:30") };
    const working = { desk: moscow, own: null, absences: [lunch] };
    expect(shiftAt(working, msk("12:59")).kind).toBe("on");
    expect(shiftAt(working, msk("13:00"))).toEqual({ kind: "away", until: msk("13:30") });
    expect(shiftAt(working, msk("13:30")).kind).toBe("on");
  });

  test("of several absences tells the one that ends last", () => {
    const absences = [
      { from: msk("13:00"), until: msk("13:30") },
      { from: msk("12:00"), until: null },
    ];
    expect(shiftAt({ desk: moscow, own: null, absences }, msk("13:10"))).toEqual({
      kind: "away",
      until: null,
    });
  });

  test("follows the version of the desk's calendar in force now", () => {
    const versions = [version(), version({ from: msk("2026-03-01 00:00"), days: [["08:00", "20:00"]] })];
    const desk = { versions };
    expect(shiftAt({ desk, own: null, absences: [] }, msk("2026-02-02 19:00")).kind).toBe("off");
    expect(shiftAt({ desk, own: null, absences: [] }, msk("2026-03-02 19:00")).kind).toBe("on");
  });
});
