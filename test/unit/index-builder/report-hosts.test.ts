import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countHeard } from "../../../index-builder/fetch/host-figures.ts";
import type { Heard } from "../../../index-builder/fetch/heard.ts";
import { createKnownHosts } from "../../../index-builder/fetch/known-hosts.ts";
import { createLatencies } from "../../../index-builder/fetch/latencies.ts";

const answered = (latencyMs: number): Heard => ({
  news: { kind: "good" },
  latencyMs,
  pushBack: false,
  pauseMs: null,
});
const fault: Heard = {
  news: { kind: "fault", detail: "HTTP 502" },
  latencyMs: null,
  pushBack: false,
  pauseMs: null,
};

test("a quantile of any times is right to within 6 % or a millisecond", () => {
  const times = fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(times, fc.constantFrom(0.5, 0.95), (given, share) => {
      const latencies = createLatencies();
      for (const ms of given) latencies.add(ms);
      const right = given.toSorted((a, b) => a - b)[Math.ceil(given.length * share) - 1] ?? 0;
      expect(Math.abs(latencies.quantile(share) - right)).toBeLessThanOrEqual(Math.max(1, right * 0.06));
    }),
  );
});

test("hosts are told slowest first, and what a source asked is not counted for the next", () => {
  const hosts = createKnownHosts();
  const quick = hosts.of("https://portal.example/a").figures;
  for (const ms of [40, 50, 60]) countHeard(quick, answered(ms));
  const slow = hosts.of("https://files.portal.example/b").figures;
  countHeard(slow, answered(900));
  countHeard(slow, fault);
  // Never asked, so there is nothing to tell of it.
  hosts.of("https://sso.example/login");

  const figures = hosts.takeFigures();
  expect(figures.map(({ host, requests, failed }) => [host, requests, failed])).toEqual([
    ["files.portal.example", 2, 1],
    ["portal.example", 3, 0],
  ]);
  expect(figures[1]?.medianMs).toBeGreaterThan(46);
  expect(figures[1]?.medianMs).toBeLessThan(54);
  expect(hosts.takeFigures()).toEqual([]);
});

test("what was stopped on our side is no request of the host", () => {
  const hosts = createKnownHosts();
  const { figures } = hosts.of("https://portal.example/");
  countHeard(figures, { news: { kind: "nothing" }, latencyMs: null, pushBack: false, pauseMs: null });
  expect(hosts.takeFigures()).toEqual([]);
});
