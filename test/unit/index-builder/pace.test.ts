import * as fc from "fast-check";
import { expect, test } from "vitest";
import { firstPace, stepPace, type Pace, type PaceSample } from "../../../index-builder/fetch/pace.ts";

type Told = number | "push-back";

/** One request after another, each a second; a number is its latency in ms. */
function after(told: readonly Told[], most = 8): Pace {
  let now = 0;
  return told.reduce((pace: Pace, one) => {
    const startedAt = now;
    now += 1_000;
    const sample: PaceSample =
      one === "push-back" ? { kind: one, startedAt } : { kind: "answer", ms: one, startedAt };
    return stepPace(pace, sample, { most, now });
  }, firstPace);
}

const round = (ms: number, length = 5): number[] => Array.from({ length }, () => ms);

test.each<[string, readonly Told[], number]>([
  ["a crawl starts with two at a time", [], 2],
  ["a round that is not over changes nothing", round(100, 4), 2],
  ["a quick round at the start doubles them", round(100), 4],
  ["another doubles them again", [...round(100), ...round(100)], 8],
  ["within 1.5× of the best is quick", [...round(100), ...round(150)], 8],
  ["slower, yet not twice as slow: it stays", [...round(100), ...round(180)], 4],
  ["and from then on a quick round adds one", [...round(100), ...round(180), ...round(100)], 5],
  ["and another adds another", [...round(100), ...round(180), ...round(100), ...round(100)], 6],
  ["twice as slow: half as many", [...round(100), ...round(100), ...round(201, 8)], 4],
  ["a few ms more are jitter", [...round(2), ...round(20)], 8],
  ["one slow answer is no slow host", [...round(100), 100, 100, 900, 100, 100], 8],
  ["the best is the best seen, not the last", [...round(100), ...round(140), ...round(201, 8)], 4],
  ["pushed back: half as many", [...round(100), ...round(100), "push-back"], 4],
  [
    "pushed back at the start: from then on a quick round adds one",
    ["push-back", ...round(100), ...round(100)],
    3,
  ],
  ["pushed back again and again: never below one", ["push-back", "push-back", "push-back"], 1],
  ["and up again from there", ["push-back", ...round(100)], 2],
  [
    "slow even one at a time: the host is that slow, and up again from there",
    [...round(10), ...round(300), 300, ...round(300), ...round(300), ...round(300)],
    3,
  ],
  ["never above what the source allows", Array.from({ length: 40 }, () => round(100, 8)).flat(), 8],
])("%s", (_why, told, limit) => expect(after(told).limit).toBe(limit));

test("answers that were on their way when the limit was cut do not cut it again", () => {
  const wide: Pace = { ...firstPace, limit: 8 };
  const cut = stepPace(wide, { kind: "push-back", startedAt: 100 }, { most: 8, now: 200 });
  const late = stepPace(cut, { kind: "push-back", startedAt: 150 }, { most: 8, now: 250 });
  expect(late.limit).toBe(4);
  expect(stepPace(late, { kind: "push-back", startedAt: 260 }, { most: 8, now: 300 }).limit).toBe(2);
});

test("a source that allows one has one from the start", () => expect(after(round(100), 1).limit).toBe(1));

test("whatever comes, the limit stays between one and what the source allows, and rises by one at most once something was slow", () => {
  const told = fc.oneof(fc.nat(5_000), fc.constant("push-back" as const));
  fc.assert(
    fc.property(fc.array(told, { maxLength: 300 }), fc.integer({ min: 1, max: 64 }), (all, most) => {
      let before = Math.min(firstPace.limit, most);
      for (let count = 1; count <= all.length; count += 1) {
        const { limit, starting } = after(all.slice(0, count), most);
        expect(limit).toBeGreaterThanOrEqual(1);
        expect(limit).toBeLessThanOrEqual(most);
        expect(limit).toBeLessThanOrEqual(starting ? before * 2 : before + 1);
        before = limit;
      }
    }),
    { numRuns: 40 },
  );
});
