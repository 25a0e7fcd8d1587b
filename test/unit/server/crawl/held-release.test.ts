import { describe, expect, test } from "vitest";
import type { CrawlRun } from "../../../../core/contract/crawl-run.ts";
import { standingOf } from "../../../../server/crawl/crawl-health.ts";
import type { KeptRelease } from "../../../../server/crawl/kept-releases.ts";
import { lossKey } from "../../../../server/crawl/loss-key.ts";
import { summaryOf } from "../../../../server/crawl/run-summary.ts";
import { wasBrokenOff } from "../../../../server/crawl/was-broken-off.ts";
import { facts } from "./some-facts.ts";
import { held, idAt, runAt, trouble } from "./some-runs.ts";

const before = runAt("2026-11-25T00:00:00.000Z");
const at = (hour: number, given: Partial<CrawlRun>): CrawlRun =>
  runAt(`2026-11-26T0${hour}:00:00.000Z`, given);
const kindsOf = (runs: readonly CrawlRun[], decision: KeptRelease | null = null): string[] =>
  standingOf(facts(runs, { decision, now: new Date("2026-11-26T09:00:00Z") })).alarms.map(({ kind }) => kind);

describe("a release that waits for a decision", () => {
  test("is named by the first run that would lose the same, and waits since the first that was held", () => {
    const runs = [before, at(0, held(120)), at(3, held(90)), at(4, held(90))];
    const found = standingOf(facts(runs)).held;
    expect(found).toMatchObject({
      run: idAt("2026-11-26T03:00:00.000Z"),
      since: "2026-11-26T00:20:00.000Z",
      kept: null,
    });
    expect(found?.losses[0]?.gone).toBe(90);
    expect(standingOf(facts(runs)).alarms).toContainEqual({
      kind: "held",
      since: "2026-11-26T00:20:00.000Z",
      source: null,
      count: 90,
    });
  });
  test("waits for nobody once a run was published", () => {
    expect(standingOf(facts([at(0, held(90)), at(1, {})])).held).toBeNull();
  });
  test("is another one where as many vanish elsewhere", () => {
    const [loss] = held(90).losses ?? [];
    const elsewhere = loss?.parts.map((part) => ({ ...part, path: ["Новости", "2024"] })) ?? [];
    const other = { ...held(90), losses: loss ? [{ ...loss, parts: elsewhere }] : [] };
    const runs = [before, at(0, held(90)), at(3, other)];
    expect(standingOf(facts(runs)).held?.run).toBe(idAt("2026-11-26T03:00:00.000Z"));
  });
});

describe("one that was left as it is", () => {
  const decision: KeptRelease = {
    loss: lossKey(held(90).losses ?? []),
    at: "2026-11-26T01:00:00.000Z",
    by: "Вадим Л.",
  };
  const keptAfter = (...runs: readonly CrawlRun[]) =>
    standingOf(facts(runs, { decision })).held?.kept ?? null;

  test("asks nobody, and says who decided and when", () => {
    const runs = [before, at(0, held(90))];
    expect(keptAfter(...runs)).toEqual({ by: "Вадим Л.", at: decision.at });
    expect(kindsOf(runs)).toContain("held");
    expect(kindsOf(runs, decision)).not.toContain("held");
  });
  test("stays so while runs lose the same, whatever the portal says of it meanwhile", () => {
    const [loss] = held(90).losses ?? [];
    const parts = loss?.parts.map((part) => ({ ...part, answer: "410" })) ?? [];
    const again = { ...held(90), losses: loss ? [{ ...loss, parts }] : [] };
    expect(keptAfter(before, at(0, held(90)), at(2, again))).not.toBeNull();
    // The report of the run that was decided about is gone by then: those of old checks of rights are few.
    expect(keptAfter(before, at(5, { ...again, kind: "rights" }))).not.toBeNull();
  });
  test.each([
    ["another loss", [at(0, held(90)), at(2, held(91))]],
    ["another loss in between", [at(0, held(90)), at(2, held(91)), at(3, held(90))]],
    ["a release in between", [at(0, held(90)), at(2, {}), at(3, held(90))]],
  ])("asks again after %s", (_, runs) => {
    expect(keptAfter(before, ...runs)).toBeNull();
    expect(kindsOf([before, ...runs], decision)).toContain("held");
  });
});

test.each<[string, Partial<CrawlRun>, boolean]>([
  ["that was stopped", { outcome: { kind: "not-published" }, troubles: [trouble("interrupted")] }, true],
  ["that fell over", { outcome: { kind: "not-published" }, troubles: [trouble("crashed")] }, true],
  ["that could not publish what was allowed", { kind: "allow", outcome: { kind: "not-published" } }, false],
  ["that was held again", held(90), false],
])("a run since %s may have found more than was seen: %s", (_, last, brokenOff) => {
  expect(wasBrokenOff([before, at(0, held(90)), at(2, last)].map(summaryOf))).toBe(brokenOff);
});
