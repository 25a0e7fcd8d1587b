import { expect, test } from "vitest";
import { feedbackReopens } from "../../../core/desk/feedback-reopens.ts";
import { calendarOfRegion, servingCalendars } from "../../../core/desk/serving-calendars.ts";
import { calendar, log, moscow, msk, request } from "./requests.ts";

test("«incomplete» reopens within 24 business hours of the answer, to the second", () => {
  const answered = request(log("10:00 asked", "10:10 answered"));

  // 24 hours are two days of nine and six more, from 10:10 on Monday.
  expect(feedbackReopens(answered, msk("2026-02-04 16:10"))).toBe(true);
  expect(feedbackReopens(answered, msk("2026-02-04 16:10:01"))).toBe(false);
});

test("nothing else is reopened: not an open request, nor one that follows another", () => {
  const parent = request(log("09:00 asked", "10:10 answered"));
  const child = request(log("10:00 asked", ["10:05 merged", { into: 1 }]), { parent: () => parent });

  expect(feedbackReopens(request(log("10:00 asked")), msk("10:05"))).toBe(false);
  expect(feedbackReopens(child, msk("10:20"))).toBe(false);
});

test("a region is served in its own calendar within the desk's, and one without has the desk's", () => {
  const far = calendar({ tz: "Asia/Vladivostok" });
  const desk = {
    calendars: { msk: moscow, vvo: far },
    calendar: "msk",
    regions: { primorye: { calendar: "vvo" } },
  };

  expect(calendarOfRegion(desk, "primorye")).toBe("vvo");
  expect(calendarOfRegion(desk, "unknown")).toBe("msk");
  expect(calendarOfRegion(desk, null)).toBe("msk");
  expect(servingCalendars(desk, "vvo")).toEqual([far, moscow]);
  expect(servingCalendars(desk, "msk")).toEqual([moscow]);
  expect(() => servingCalendars(desk, "ekb")).toThrow("«ekb»");
});
