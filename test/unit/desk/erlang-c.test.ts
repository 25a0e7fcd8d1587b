import { existsSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { erlangC, minAgents } from "../../../core/desk/erlang-c.ts";

const path = new URL("../../../../shared/data/desk/erlang.json", import.meta.url).pathname;
const here = existsSync(path);

const File = z.object({
  tolerance: z.literal("relative 1e-9"),
  cases: z.array(
    z.object({
      id: z.string(),
      about: z.string(),
      input: z.object({
        arrivalsPerHour: z.number(),
        handlingMinutes: z.number(),
        agents: z.number(),
        withinMinutes: z.number(),
        targetShare: z.number(),
      }),
      expect: z.object({
        offeredErlangs: z.number(),
        probabilityOfWaiting: z.number(),
        meanWaitMinutes: z.number().nullable(),
        shareStartedWithin: z.number(),
        minAgentsForTarget: z.number(),
      }),
    }),
  ),
});

/** What was expected where the given is near enough to it, else the given. */
function near(given: number | null, expected: number | null): number | null {
  if (given === null || expected === null) return given;
  return Math.abs(given - expected) <= 1e-9 * Math.abs(expected) ? expected : given;
}

describe("every judged case of Erlang C is exact", () => {
  test("the cases are at hand", ({ skip }) => {
    skip(!here, "../shared/data/desk/erlang.json is not beside this checkout");
    expect(File.parse(JSON.parse(readFileSync(path, "utf8"))).cases.length).toBeGreaterThan(0);
  });
  test.each(here ? File.parse(JSON.parse(readFileSync(path, "utf8"))).cases : [])(
    "$id: $about",
    ({ input, expect: expected }) => {
      const { targetShare, ...staffing } = input;
      const waiting = erlangC(staffing);
      expect({
        offeredErlangs: near(waiting.offeredErlangs, expected.offeredErlangs),
        probabilityOfWaiting: near(waiting.probabilityOfWaiting, expected.probabilityOfWaiting),
        meanWaitMinutes: near(waiting.meanWaitMinutes, expected.meanWaitMinutes),
        shareStartedWithin: near(waiting.shareStartedWithin, expected.shareStartedWithin),
        minAgentsForTarget: minAgents(staffing, targetShare),
      }).toEqual(expected);
    },
  );
});

test("one agent more never makes anybody wait longer, and the fewest agents are just enough", () => {
  const work = fc.record({
    arrivalsPerHour: fc.double({ min: 0.1, max: 400, noNaN: true }),
    handlingMinutes: fc.double({ min: 0.5, max: 60, noNaN: true }),
    withinMinutes: fc.double({ min: 0, max: 60, noNaN: true }),
  });
  const share = fc.double({ min: 0.01, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(work, fc.integer({ min: 1, max: 500 }), share, (given, agents, target) => {
      const some = erlangC({ ...given, agents });
      const more = erlangC({ ...given, agents: agents + 1 });
      expect(more.probabilityOfWaiting).toBeLessThanOrEqual(some.probabilityOfWaiting);
      expect(more.meanWaitMinutes ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
        some.meanWaitMinutes ?? Number.POSITIVE_INFINITY,
      );
      expect(more.shareStartedWithin).toBeGreaterThanOrEqual(some.shareStartedWithin);
      const fewest = minAgents(given, target);
      expect(erlangC({ ...given, agents: fewest }).shareStartedWithin).toBeGreaterThanOrEqual(target);
      const fewer = fewest === 1 ? 0 : erlangC({ ...given, agents: fewest - 1 }).shareStartedWithin;
      expect(fewer).toBeLessThan(target);
    }),
  );
});
