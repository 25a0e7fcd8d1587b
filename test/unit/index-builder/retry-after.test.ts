import { expect, test } from "vitest";
import { retryAfterMs } from "../../../index-builder/fetch/retry-after.ts";

const now = new Date("2026-11-25T12:00:00Z");

test.each<[string, Record<string, string>, number | null]>([
  ["nothing is asked for", {}, null],
  ["seconds", { "retry-after": "120" }, 120_000],
  ["no time at all", { "retry-after": "0" }, 0],
  ["a date", { "retry-after": "Wed, 25 Nov 2026 12:01:00 GMT" }, 60_000],
  ["a date in the old spelling", { "retry-after": "Wednesday, 25-Nov-26 12:01:00 GMT" }, 60_000],
  ["a date that has passed", { "retry-after": "Wed, 25 Nov 2026 11:00:00 GMT" }, 0],
  [
    "a date by a server whose clock is an hour late",
    { "retry-after": "Wed, 25 Nov 2026 11:01:00 GMT", date: "Wed, 25 Nov 2026 11:00:00 GMT" },
    60_000,
  ],
  ["what nobody can read", { "retry-after": "soon" }, null],
  ["a number that is none", { "retry-after": "-5" }, null],
  ["a year is no date", { "retry-after": "1e3" }, null],
])("%s", (_why, headers, ms) => expect(retryAfterMs(headers, now)).toBe(ms));
