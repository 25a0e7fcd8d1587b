import { expect, test } from "vitest";
import type { Clock } from "../../../core/contract/request.ts";
import { clockFace } from "../../../ui/clock-face.ts";

const asOf = Date.parse("2026-11-23T09:00:00Z");
const running: Clock = {
  state: "running",
  startsAt: "2026-11-23T08:55:00Z",
  dueAt: "2026-11-23T09:25:00Z",
  remainingSeconds: 1500,
  consumedSeconds: 300,
  overdue: false,
  closesAt: "2026-11-23T15:00:00Z",
  opensAt: null,
  verdict: "pending",
  asOf: "2026-11-23T09:00:00Z",
};
const after = (seconds: number): number => asOf + seconds * 1000;

test("a running clock counts down from the server's figure", () => {
  expect(clockFace(running, after(0))).toMatchObject({ tone: "neutral", secondsLeft: 1500 });
  expect(clockFace(running, after(61))).toMatchObject({ secondsLeft: 1439 });
});

test.each([
  [1199, "neutral"],
  [1200, "soon"],
  [1500, "soon"],
  [1501, "overdue"],
] as const)("%i seconds later it is %s", (seconds, tone) => {
  expect(clockFace(running, after(seconds)).tone).toBe(tone);
});

test("it stops where the calendar closes, and says that it must be asked again", () => {
  const closing = { ...running, closesAt: "2026-11-23T09:01:00Z" };
  expect(clockFace(closing, after(600))).toMatchObject({ secondsLeft: 1440, stale: true });
});

test("a paused clock stands still", () => {
  expect(clockFace({ ...running, state: "paused", dueAt: null }, after(9999))).toMatchObject({
    tone: "paused",
    secondsLeft: 1500,
    stale: false,
  });
});

test("a device whose clock runs behind never shows more time than there was", () => {
  expect(clockFace(running, after(-500)).secondsLeft).toBe(1500);
});
