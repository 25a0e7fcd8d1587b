import { expect, test } from "vitest";
import { alarmCount, healthState } from "../../../server/console/health/health-state.ts";
import { portalHealth } from "../../browser/harness/portal-health.ts";

const { well, held, running, stale, never } = portalHealth(Date.parse("2026-11-23T11:26:00Z"));
const heldRun = held.held?.run ?? "";

test.each([
  ["a held release waits for somebody", held, null, "held"],
  ["a held release that was left as it is no longer does", held, heldRun, "kept"],
  ["another release is held than the one that was left", held, "2026-11-22T20-10-00-000Z", "held"],
  ["a crawl is under way", running, null, "running"],
  [
    "a held release needs somebody more than a crawl does",
    { ...held, running: running.running },
    null,
    "held",
  ],
  ["nothing was ever crawled", never, null, "never"],
  ["the index is older than allowed, whatever else is wrong", stale, null, "stale"],
  ["documents were closed", { ...stale, alarms: stale.alarms.slice(1, 2) }, null, "hidden"],
  ["a source failed", { ...stale, alarms: stale.alarms.slice(2) }, null, "failed"],
  ["nothing needs anybody", well, null, "well"],
] as const)("%s", (...[, health, kept, state]) => {
  expect(healthState(health, kept)).toBe(state);
});

test("whoever has let it be published is not asked again while that runs", () => {
  const publishing = running.running && { ...running.running, kind: "allow" as const };
  expect(healthState({ ...held, running: publishing }, null)).toBe("running");
});

test("the rail counts what waits for somebody", () => {
  expect(alarmCount(stale, null)).toBe(3);
  expect(alarmCount(held, null)).toBe(1);
  expect(alarmCount(held, heldRun)).toBe(0);
});
