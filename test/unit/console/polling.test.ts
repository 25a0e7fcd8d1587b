import { expect, test } from "vitest";
import { pollAfterMs } from "../../../server/console/health/polling.ts";
import { runShare } from "../../../server/console/health/run-share.ts";

const resting = { running: false, awaited: false, connected: true, unanswered: false };

test("a run is followed every two seconds where no live events come", () => {
  expect(pollAfterMs({ ...resting, running: true, connected: false })).toBe(2000);
});

test("live events spare most of the asking", () => {
  const running = { ...resting, running: true };
  expect(pollAfterMs(running)).toBeGreaterThan(pollAfterMs({ ...running, connected: false }));
  expect(pollAfterMs(resting)).toBe(60_000);
});

test("what was just asked for is looked for soonest, unless nobody answers", () => {
  expect(pollAfterMs({ ...resting, awaited: true })).toBe(1000);
  expect(pollAfterMs({ ...resting, awaited: true, unanswered: true })).toBe(5000);
});

test("progress is told of what is known by now", () => {
  const reading = { phase: "crawl", source: "portal", identity: "staff", failed: 3 } as const;
  expect(runShare(null)).toBe(0);
  expect(runShare({ ...reading, fetched: 0, waiting: 0 })).toBe(0);
  expect(runShare({ ...reading, fetched: 300, waiting: 100 })).toBe(0.75);
  expect(runShare({ phase: "publish", sections: 61_204 })).toBe(1);
});
