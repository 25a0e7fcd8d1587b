import { expect, test } from "vitest";
import { closedBreaker, stepBreaker, type Breaker } from "../../../index-builder/fetch/breaker.ts";

const minute = 60_000;
const fault = { kind: "fault", detail: "HTTP 500" } as const;
const good = { kind: "good" } as const;

const faults = (count: number, from: Breaker = closedBreaker): Breaker =>
  Array.from({ length: count }).reduce<Breaker>(
    (breaker) => stepBreaker(breaker, fault, { now: 0, isTrial: false }),
    from,
  );
const opened = faults(10);
const trying = (breaker: Breaker): Breaker =>
  breaker.kind === "open" ? { ...breaker, kind: "trying" } : breaker;

test("nine faults in a row are borne, the tenth opens for a minute", () => {
  expect(faults(9).kind).toBe("closed");
  expect(opened).toMatchObject({ kind: "open", until: minute, openings: 1 });
});

test("a good answer between starts the count anew", () => {
  const between = stepBreaker(faults(9), good, { now: 0, isTrial: false });
  expect(faults(9, between).kind).toBe("closed");
  expect(faults(10, between).kind).toBe("open");
});

test("each trial that fails doubles the rest up to 15 minutes; after five rests the host is given up", () => {
  const rests: (number | string)[] = [];
  let breaker = opened;
  let now = 0;
  for (let turn = 0; turn < 6; turn += 1) {
    rests.push(breaker.kind === "open" ? (breaker.until - now) / minute : breaker.kind);
    if (breaker.kind === "open") now = breaker.until;
    breaker = stepBreaker(trying(breaker), fault, { now, isTrial: true });
  }
  expect(rests).toEqual([1, 2, 4, 8, 15, "given-up"]);
  expect(stepBreaker(breaker, good, { now, isTrial: false })).toBe(breaker);
});

test("a trial that works closes it; the next rest is longer, until ten good answers forget it", () => {
  const closed = stepBreaker(trying(opened), good, { now: minute, isTrial: true });
  expect(closed).toMatchObject({ kind: "closed", faults: 0 });
  expect(faults(10, closed)).toMatchObject({ kind: "open", until: 2 * minute });
  const forgotten = Array.from({ length: 9 }).reduce<Breaker>(
    (breaker) => stepBreaker(breaker, good, { now: minute, isTrial: false }),
    closed,
  );
  expect(faults(10, forgotten)).toMatchObject({ kind: "open", until: minute });
});

test("requests that were on their way when it opened tell nothing", () => {
  expect(stepBreaker(opened, good, { now: 5, isTrial: false })).toBe(opened);
  expect(stepBreaker(trying(opened), fault, { now: 5, isTrial: false })).toEqual(trying(opened));
});

test("a trial that was stopped on our side leaves the trial to the next request", () => {
  const again = stepBreaker(trying(opened), { kind: "nothing" }, { now: 99, isTrial: true });
  expect(again).toMatchObject({ kind: "open", until: 99, openings: 1 });
});
