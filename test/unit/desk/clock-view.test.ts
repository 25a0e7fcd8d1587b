import { expect, test } from "vitest";
import { clockView } from "../../../core/desk/clock-view.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";
import { Clock } from "../../../core/contract/request.ts";
import { calendar, log, msk, request, utc } from "./requests.ts";

const nineToSix = (...lines: Parameters<typeof log>) => request(log(...lines));

test("a running clock tells what is left, when it is due and when the day closes", () => {
  const view = clockView(nineToSix("17:50 asked"), msk("17:52:30"));

  expect(view).toEqual({
    state: "running",
    startsAt: utc("17:50"),
    dueAt: utc("2026-02-03 09:20"),
    remainingSeconds: 1650,
    consumedSeconds: 150,
    overdue: false,
    closesAt: utc("18:00"),
    opensAt: null,
    verdict: "pending",
    breachedAt: null,
    asOf: utc("17:52:30"),
  });
  expect(Clock.safeParse(view).success).toBe(true);
});

test("off hours it stands still and tells when it goes on", () => {
  expect(clockView(nineToSix("17:50 asked"), msk("18:00"))).toMatchObject({
    state: "off-hours",
    remainingSeconds: 1200,
    closesAt: null,
    opensAt: utc("2026-02-03 09:00"),
  });
});

test("overdue, it counts the open time beyond the due", () => {
  const asked = nineToSix("17:20 asked");

  expect(clockView(asked, msk("17:50"))).toMatchObject({ remainingSeconds: 0, overdue: false });
  expect(clockView(asked, msk("2026-02-03 09:05"))).toMatchObject({
    dueAt: utc("17:50"),
    remainingSeconds: -900,
    overdue: true,
    verdict: "breached",
    breachedAt: utc("17:50"),
  });
});

test("paused or answered, nothing is due", () => {
  const events = ["10:00 asked", "10:10 paused", "10:20 answered"];

  expect(clockView(nineToSix(...events), msk("10:15"))).toMatchObject({
    state: "paused",
    dueAt: null,
    remainingSeconds: 1200,
    closesAt: null,
    opensAt: null,
  });
  expect(clockView(nineToSix(...events), msk("23:15"))).toMatchObject({
    state: "answered",
    dueAt: null,
    verdict: "met",
  });
});

test("a screen whose clock is behind the click shows the click", () => {
  expect(clockView(nineToSix("10:00 asked"), msk("09:59"))).toMatchObject({
    dueAt: utc("10:30"),
    remainingSeconds: 1800,
    asOf: utc("10:00"),
  });
});

test("a calendar that never opens gives no due and no opening", () => {
  const closed = request(log("10:00 asked"), { calendars: [calendar({ days: [] })] });

  expect(clockView(closed, msk("10:05"))).toMatchObject({
    state: "off-hours",
    dueAt: null,
    opensAt: null,
    startsAt: null,
  });
});

test("a queue of 2,000 requests is shown in well under half a second", () => {
  const calendars = [calendar({ tz: "Asia/Vladivostok" }), calendar({ days: [["06:00", "20:00"]] })];
  const clicked = secondsOf(msk("09:00"));
  const queue = Array.from({ length: 2000 }, (_, n) => {
    const at = (minutes: number) => isoOf(clicked + n * 7 + minutes * 60);
    const events = [
      { kind: "asked", at: at(0) },
      { kind: "claimed", at: at(2) },
      { kind: "paused", at: at(5) },
      { kind: "resumed", at: at(20) },
      { kind: "routed", at: at(21), specialistMinutes: 10 },
    ];
    return request(events, { calendars });
  });
  const began = performance.now();
  const views = queue.map((each) => clockView(each, msk("2026-02-05 15:00")));
  const tookMs = performance.now() - began;

  expect(new Set(views.map(({ dueAt }) => dueAt)).size).toBeGreaterThan(1);
  // Measured at about 50 ms; the bound leaves room for a busy machine.
  expect(tookMs).toBeLessThan(500);
});
