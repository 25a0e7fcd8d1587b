import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Heard } from "../../../index-builder/fetch/heard.ts";
import { createHostGate } from "../../../index-builder/fetch/host-gate.ts";
import { createHostState } from "../../../index-builder/fetch/host-state.ts";
import type { HostPolicy } from "../../../index-builder/fetch/may-start.ts";
import { createTurnedClock } from "./turned-clock.ts";

const minute = 60_000;
const fine: Heard = { news: { kind: "good" }, latencyMs: 100, pushBack: false, pauseMs: null };
const fault: Heard = { ...fine, news: { kind: "fault", detail: "HTTP 500" }, latencyMs: null };
const askedToWait = (pauseMs: number): Heard => ({ ...fault, pushBack: true, pauseMs });

/** A host that answers in turn; notes when each request started and how many were on their way. */
function hostThat(answers: (request: number, startedAt: number) => Heard, policy: Partial<HostPolicy> = {}) {
  const clock = createTurnedClock();
  const stop = new AbortController();
  const state = createHostState();
  const gate = createHostGate(state, {
    policy: { most: 8, hours: [], timeZone: "UTC", longestPauseMs: 15 * minute, ...policy },
    now: clock.now,
    pause: clock.pause,
    signal: stop.signal,
  });
  const starts: number[] = [];
  let running = 0;
  let mostRunning = 0;
  const ask = (ms = 100) =>
    gate.pass(async () => {
      const startedAt = clock.passed();
      const heard = answers(starts.push(startedAt) - 1, startedAt);
      running += 1;
      mostRunning = Math.max(mostRunning, running);
      await clock.pause(ms);
      running -= 1;
      return { heard };
    });
  return {
    state,
    stop,
    clock,
    starts,
    mostRunning: () => mostRunning,
    ask,
    all: (count: number) => clock.until(Promise.all(Array.from({ length: count }, () => ask()))),
  };
}

test("two at a time at first, more while the host stays quick, never more than the source allows", async () => {
  const host = hostThat(() => fine, { most: 4 });
  await host.all(2);
  expect(host.mostRunning()).toBe(2);
  await host.all(100);
  expect(host.mostRunning()).toBe(4);
});

test("Crawl-delay is the least time between two starts, however many wait", async () => {
  const host = hostThat(() => fine);
  host.state.delayMs = 2_000;
  await host.all(5);
  expect(host.starts).toEqual([0, 2_000, 4_000, 6_000, 8_000]);
});

describe("Retry-After", () => {
  test("pauses the whole host, those that waited already too", async () => {
    const host = hostThat((request) => (request === 0 ? askedToWait(30_000) : fine), { most: 1 });
    await host.all(3);
    expect(host.starts).toEqual([0, 30_100, 30_200]);
  });

  test("the cap of the configuration bounds it", async () => {
    const host = hostThat((request) => (request === 0 ? askedToWait(24 * 60 * minute) : fine), { most: 1 });
    await host.all(2);
    expect(host.starts).toEqual([0, 100 + 15 * minute]);
  });

  test("a shorter one does not shorten a longer one", async () => {
    const host = hostThat((request) => (request < 2 ? askedToWait(request === 0 ? 30_000 : 10) : fine));
    await host.all(3);
    expect(host.starts).toEqual([0, 0, 30_100]);
  });

  test("is never violated, whatever the host answers and when", async () => {
    const pauses = fc.array(fc.oneof(fc.constant(null), fc.nat(20 * minute)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 1, max: 8 }), async (asked, most) => {
        const heard: { at: number; until: number }[] = [];
        const tooEarly: number[] = [];
        const host = hostThat(
          (request, startedAt) => {
            if (heard.some(({ at, until }) => at < startedAt && startedAt < until)) tooEarly.push(startedAt);
            const pause = asked[request] ?? null;
            if (pause === null) return fine;
            // It is heard when the answer is there; what starts until then cannot know.
            const at = startedAt + 100;
            heard.push({ at, until: at + Math.min(pause, 15 * minute) });
            return { ...askedToWait(pause), news: { kind: "good" } };
          },
          { most },
        );
        await host.all(asked.length);
        expect(tooEarly).toEqual([]);
      }),
    );
  });
});

test("whoever has no patience is told at once, and why", async () => {
  const { clock, state, all } = hostThat(() => fine, { patienceMs: 30_000 });
  const until = clock.now().getTime() + 10 * minute;
  state.notBefore = until;
  const asked = "left alone until 2026-11-25T12:10:00.000Z (retry-after)";
  expect(await all(1)).toEqual([{ kind: "refused", why: "rate-limited", detail: asked }]);
  state.breaker = { kind: "open", until: until + 1, openings: 1, detail: "HTTP 500" };
  const faults = "left alone until 2026-11-25T12:10:00.001Z (faults)";
  expect(await all(1)).toEqual([{ kind: "refused", why: "host-unavailable", detail: faults }]);
  expect(clock.passed()).toBe(0);
});

describe("a host that fails", () => {
  test("is left alone after ten faults, tried once at a time, then given up", async () => {
    const host = hostThat(() => fault, { most: 4 });
    const outcomes = await host.all(40);
    const refused = outcomes.filter((one) => one.kind === "refused");
    expect(refused.every((one) => one.why === "host-unavailable")).toBe(true);
    const trials = host.starts.filter((start) => start >= minute);
    expect(trials.map((start) => Math.floor(start / minute))).toEqual([1, 3, 7, 15, 30]);
    expect(refused).toHaveLength(40 - host.starts.length);
    expect(host.starts.length - trials.length).toBeLessThanOrEqual(11);
  });

  test("that recovers is asked as before", async () => {
    const host = hostThat((request) => (request < 11 ? fault : fine), { most: 1 });
    const outcomes = await host.all(20);
    expect(outcomes.every((one) => one.kind === "made")).toBe(true);
    expect(host.starts.filter((start) => start >= minute)).toHaveLength(10);
  });

  test("a request that throws frees its place, and the trial", async () => {
    const host = hostThat(
      (request) => {
        if (request === 10) throw new Error("broken");
        return request < 10 ? fault : fine;
      },
      { most: 1 },
    );
    const outcomes = await host.clock.until(Promise.allSettled(Array.from({ length: 12 }, () => host.ask())));
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(host.state).toMatchObject({ running: 0, breaker: { kind: "closed" } });
  });
});

describe("hours", () => {
  const night = { hours: [["22:00", "06:00"]], timeZone: "UTC" } satisfies Partial<HostPolicy>;

  test("no request starts outside of them", async () => {
    const host = hostThat(() => fine, night);
    await host.all(3);
    expect(Math.min(...host.starts)).toBe(10 * 60 * minute);
  });

  test("the wait can be stopped", async () => {
    const host = hostThat(() => fine, night);
    const asked = host.ask();
    void host.clock.pause(5 * minute).then(() => host.stop.abort());
    expect(await host.clock.until(asked)).toMatchObject({ kind: "refused", why: "stopped" });
    expect(host.clock.passed()).toBe(5 * minute);
    expect(host.starts).toEqual([]);
  });

  test("a crawl that goes on when they end waits for the next night", async () => {
    const host = hostThat(() => fine, { ...night, most: 1 });
    host.state.delayMs = 60 * minute;
    await host.all(9);
    const hours = host.starts.map((start) => (12 + start / 60 / minute) % 24);
    expect(hours).toEqual([22, 23, 0, 1, 2, 3, 4, 5, 22]);
  });
});

test("a wait that is long is told once, with its reason", async () => {
  const clock = createTurnedClock();
  const state = createHostState();
  state.notBefore = clock.now().getTime() + 10 * minute;
  const told: string[] = [];
  const gate = createHostGate(state, {
    policy: { most: 1, hours: [["22:00", "06:00"]], timeZone: "UTC", longestPauseMs: minute },
    now: clock.now,
    pause: clock.pause,
    signal: new AbortController().signal,
    onWait: ({ until, why }) => void told.push(`${why} ${until.toISOString().slice(11, 16)}`),
  });
  const ask = () => gate.pass(() => Promise.resolve({ heard: fine }));
  await clock.until(Promise.all([ask(), ask()]));
  expect(told).toEqual(["retry-after 12:10", "hours 22:00"]);
});

test("a pause that ends while the clock says less was long enough: the clock was set back", async () => {
  const clock = createTurnedClock();
  const state = createHostState();
  state.notBefore = clock.now().getTime() + 10_000;
  const pauses: number[] = [];
  const gate = createHostGate(state, {
    policy: { most: 1, hours: [], timeZone: "UTC", longestPauseMs: minute },
    now: clock.now,
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
    signal: new AbortController().signal,
  });
  expect(await gate.pass(() => Promise.resolve({ heard: fine }))).toMatchObject({ kind: "made" });
  expect(pauses).toEqual([10_000]);
});
