import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cpuSeconds } from "../../../index-builder/files/child/cpu-seconds.ts";
import { TimeLimit } from "../../../index-builder/files/child/time-limit.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When a file with ten seconds is stopped whose process gets this share of the machine. */
function stoppedAfter(share: number | null): number | null {
  const startedAt = performance.now();
  let stopped: number | null = null;
  const passed = () => (performance.now() - startedAt) / 1_000;
  const limit = new TimeLimit(
    10,
    () => (share === null ? null : 7 + passed() * share),
    () => (stopped = passed()),
  );
  vi.advanceTimersByTime(60_000);
  expect(limit.isOver).toBe(stopped !== null);
  return stopped;
}

describe("a file's seconds are those in which its process computed", () => {
  test.each([
    ["the machine is its own", 1, 10],
    ["it computes on two cores", 2, 10],
    ["it gets half of a busy machine", 0.5, 20],
    ["it gets nearly nothing, or waits for something", 0.01, 40],
    ["nobody knows what it computes", null, 10],
  ])("%s", (_case, share, seconds) => {
    expect(stoppedAfter(share)).toBeCloseTo(seconds, 0);
  });
});

test("more seconds move the end, fewer do not", () => {
  const over = vi.fn<() => void>();
  const limit = new TimeLimit(10, () => null, over);
  limit.extend(15);
  limit.extend(5);
  vi.advanceTimersByTime(14_000);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(over).toHaveBeenCalledOnce();
});

test("what is stopped in time never ends", () => {
  const over = vi.fn<() => void>();
  new TimeLimit(10, () => null, over).clear();
  vi.advanceTimersByTime(60_000);
  expect(over).not.toHaveBeenCalled();
});

test.runIf(process.platform === "linux")("Linux tells what this very process has computed", () => {
  const { user, system } = process.cpuUsage();
  expect(cpuSeconds(process.pid)).toBeCloseTo((user + system) / 1e6, 0);
  expect(cpuSeconds(undefined)).toBeNull();
});
