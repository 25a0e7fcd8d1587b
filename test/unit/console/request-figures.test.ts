import { describe, expect, test } from "vitest";
import type { RequestEvent } from "../../../core/contract/request-event.ts";
import { isBeginner } from "../../../server/console/context/is-beginner.ts";
import { tenure } from "../../../server/console/context/tenure.ts";
import { trailSpans } from "../../../server/console/context/trail-spans.ts";
import { webAddress } from "../../../server/console/context/web-address.ts";
import { localTime } from "../../../server/console/queue/row-time.ts";
import { countdownFigure } from "../../../server/console/request/countdown-figure.ts";
import { timeline } from "../../../server/console/request/timeline.ts";
import { noon, row } from "./rows.ts";

test("a clock counts minutes and seconds, hours where there are any, and below zero", () => {
  expect([552, 0, 59, 4500, -245].map(countdownFigure)).toEqual(["9:12", "0:00", "0:59", "1:15:00", "−4:05"]);
});

describe("the course of a request", () => {
  test("places what happened between question and due", () => {
    const request = row({ id: 1, minutesLeft: 15 });
    const line = timeline({ ...request, events: [event(1, "claimed", 7.5), event(2, "viewed", 5)] }, noon);
    expect(line.now).toBeCloseTo(0.5);
    expect(line.steps.map(({ share }) => share)).toEqual([0.25]);
    expect(line.steps[0]?.room).toBeCloseTo(0.65);
  });
  test("tells no words where they would stand on others", () => {
    const request = row({ id: 1, minutesLeft: 15 });
    const events = [event(1, "claimed", 14.9), event(2, "noted", 8), event(3, "noted", 7)];
    expect(timeline({ ...request, events }, noon).steps.map(({ room }) => room !== null)).toEqual([
      false,
      true,
      false,
    ]);
  });
  test("of steps within a minute one is told, and words end where the next begin", () => {
    const request = row({ id: 1, minutesLeft: 15 });
    const events = [10, 9.6, 9.3, 1, 0.5].map((minutes, nth) => event(nth + 1, "noted", minutes));
    const { steps } = timeline({ ...request, events }, noon);
    const told = steps.flatMap(({ share, room }) =>
      room === null ? [] : [{ from: share, to: share + room }],
    );
    expect(told).toHaveLength(2);
    expect(told[0]?.to).toBeLessThanOrEqual(told[1]?.from ?? 0);
    expect(told[1]?.to).toBeLessThan(1);
  });
  test("an overdue one is drawn up to now", () => {
    const line = timeline({ ...row({ id: 1, minutesLeft: -10 }), events: [] }, noon);
    expect(line.now).toBe(1);
  });
});

test("beginners are counted by weeks, then months, then years", () => {
  expect(told("2026-11-20")).toBe("первую неделю");
  expect(told("2026-11-05")).toBe("третью неделю");
  expect(told("2026-06-01")).toBe("5\u00a0месяцев");
  expect(told("2021-04-12")).toBe("5\u00a0лет");
  expect(told(null)).toBe(null);
  expect(told("2027-01-01")).toBe(null);
  expect(isBeginner("2026-11-05", noon)).toBe(true);
  expect(isBeginner("2026-06-01", noon)).toBe(false);
});

test("a step of the trail lasts until the next; from the last one they asked", () => {
  const page = { kind: "page" as const, address: "http://portal/a", title: "А" };
  const query = { kind: "query" as const, query: "каско", hits: 5 };
  const spans = trailSpans([
    { ...page, at: at(3) },
    { ...query, at: at(1) },
  ]);
  expect(spans.map(({ step, seconds }) => [step.kind, seconds])).toEqual([
    ["query", 120],
    ["page", null],
  ]);
});

test("only pages of the web are opened", () => {
  expect(webAddress("https://portal/a?b=1")).toBe("https://portal/a?b=1");
  for (const address of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "нет"])
    expect(webAddress(address)).toBe(null);
});

test("the seller's time is that of their zone, and unknown for a zone that is none", () => {
  expect(localTime("Asia/Omsk", noon, "ru")).toBe("15:00");
  expect(localTime("Нигде", noon, "ru")).toBe(null);
  expect(localTime(null, noon, "ru")).toBe(null);
});

const event = (seq: number, kind: "claimed" | "noted" | "viewed", minutes: number): RequestEvent => {
  const at = new Date(noon - minutes * 60_000).toISOString();
  return { seq, request: 1, at, by: "a", kind, message: 1 };
};

const told = (joined: string | null) => tenure(joined, Date.parse("2026-11-23T09:00:00Z"), "ru");

const at = (minute: number) => `2026-11-23T09:0${minute}:00Z`;
