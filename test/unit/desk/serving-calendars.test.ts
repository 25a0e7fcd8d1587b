import { expect, test } from "vitest";
import type { Calendar } from "../../../core/desk/calendar.ts";
import { type DeskHours, servingCalendars } from "../../../core/desk/serving-calendars.ts";

const always = (tz: string): Calendar => {
  const day = [["00:00", "24:00"]] as const;
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return { versions: [{ from: null, tz, week, exceptions: {} }] };
};
const moscow = always("Europe/Moscow");
const kazan = always("Europe/Samara");
const earlier: DeskHours = { calendars: { moscow }, calendar: "moscow", regions: {} };
const desk: DeskHours = {
  calendars: { moscow, kazan },
  calendar: "moscow",
  regions: { "16": { calendar: "kazan" } },
  under: (rules) => (rules === 0 ? earlier : desk),
};

test("a request is served by the hours of the version it was asked under", () => {
  expect(servingCalendars(desk, "moscow", 0)).toEqual([moscow]);
  expect(servingCalendars(desk, "kazan", 1)).toEqual([kazan, moscow]);
  expect(() => servingCalendars(desk, "kazan", 0)).toThrow("desk.calendars has no «kazan»");
});

test("without a version the desk is as it stands: a calendar that came later serves its region", () => {
  expect(servingCalendars(desk, "kazan")).toEqual([kazan, moscow]);
});
