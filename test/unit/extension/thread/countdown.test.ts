import { expect, test } from "vitest";
import type { Clock } from "../../../../core/contract/request.ts";
import { type Said, saidNext } from "../../../../extension/thread/countdown.ts";

const noon = Date.parse("2026-11-24T09:00:00Z");
const iso = (minute: number): string => new Date(noon + minute * 60_000).toISOString();

/** Half an hour to answer, `used` minutes of it gone at noon. */
const clock = (used = 0, changes: Partial<Clock> = {}): Clock => ({
  state: "running",
  startsAt: iso(-used),
  dueAt: iso(30 - used),
  remainingSeconds: (30 - used) * 60,
  consumedSeconds: used * 60,
  overdue: used > 30,
  closesAt: null,
  opensAt: null,
  verdict: "pending",
  asOf: iso(0),
  ...changes,
});

/** What is said, minute by minute; each only once. */
function spoken(minutes: readonly (readonly [minute: number, clock: Clock])[]): string[] {
  let said: Said | null = null;
  const words: string[] = [];
  for (const [minute, shown] of minutes) {
    const next = saidNext(said, shown, noon + minute * 60_000);
    if (next !== said && next !== null) words.push(`${minute} ${next.moment}`);
    said = next;
  }
  return words;
}

test("the promise, half of the time, five minutes and the end are said once each, and nothing between", () => {
  const all = Array.from({ length: 41 }, (_, minute) => [minute, clock()] as const);
  expect(spoken(all)).toEqual(["0 promised", "15 half", "25 five-minutes", "31 over"]);
});

test("a thread that is opened late says where it stands, and nothing of what is over", () => {
  expect(
    spoken([
      [0, clock(26)],
      [1, clock(26)],
    ]),
  ).toEqual(["0 five-minutes"]);
  expect(
    spoken([
      [0, clock(16)],
      [1, clock(16)],
    ]),
  ).toEqual(["0 half"]);
});

test("a reading anew of the same clock says nothing twice", () => {
  const later = clock(10, { asOf: iso(10), dueAt: iso(30), startsAt: iso(0) });
  expect(
    spoken([
      [0, clock()],
      [10, later],
      [11, later],
    ]),
  ).toEqual(["0 promised"]);
});

test("while the seller owes a reply there is silence; the promise that comes of it is said anew", () => {
  const paused = clock(10, { state: "paused", dueAt: null });
  const resumed = clock(10, { dueAt: iso(50), asOf: iso(30) });
  expect(
    spoken([
      [0, clock()],
      [10, paused],
      [30, paused],
      [30, resumed],
      [31, resumed],
    ]),
  ).toEqual(["0 promised", "30 promised"]);
});

test("off hours the promise stands; answered, nothing is said", () => {
  const closed = clock(20, { state: "off-hours" });
  expect(spoken([[0, closed]])).toEqual(["0 promised"]);
  expect(spoken([[0, clock(20, { state: "answered", dueAt: null })]])).toEqual([]);
});
