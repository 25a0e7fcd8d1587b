import { expect, test } from "vitest";
import { healthState } from "../../../server/console/health/health-state.ts";
import { portalHealth } from "../../browser/harness/portal-health.ts";

const { well, held, kept, running, stale, never } = portalHealth(Date.parse("2026-11-23T11:26:00Z"));

test.each([
  ["a held release waits for somebody", held, "held"],
  ["a held release that somebody left as it is no longer does", kept, "kept"],
  ["what is wrong beside it is told first", { ...kept, alarms: stale.alarms }, "stale"],
  ["a crawl is under way", running, "running"],
  ["a held release needs somebody more than a crawl does", { ...held, running: running.running }, "held"],
  ["nothing was ever crawled", never, "never"],
  ["the index is older than allowed, whatever else is wrong", stale, "stale"],
  ["documents were closed", { ...stale, alarms: stale.alarms.slice(1, 2) }, "hidden"],
  ["a source failed", { ...stale, alarms: stale.alarms.slice(2) }, "failed"],
  ["nothing needs anybody", well, "well"],
] as const)("%s", (...[, health, state]) => {
  expect(healthState(health)).toBe(state);
});

test("whoever has let it be published is not asked again while that runs", () => {
  const publishing = running.running && { ...running.running, kind: "allow" as const };
  expect(healthState({ ...held, running: publishing })).toBe("running");
});
