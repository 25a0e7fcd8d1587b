import { describe, expect, test } from "vitest";
import { LimitsConfig } from "../../../../core/contract/config-limits.ts";
import { callKind } from "../../../../server/limits/call-kind.ts";
import { CallLimiter, type LimitedCall } from "../../../../server/limits/call-limiter.ts";
import { callerKeys } from "../../../../server/limits/caller-keys.ts";

const small = LimitsConfig.parse({
  session: { asks: { perMinute: 6, burst: 2 }, other: { perMinute: 60, burst: 3 } },
  address: { asks: { perMinute: 600, burst: 100 }, other: { perMinute: 60, burst: 5 } },
  live: { perAddress: 2 },
});

function limiter() {
  const clock = { ms: 0 };
  const calls = new CallLimiter(small, () => clock.ms);
  const take = (call: Partial<LimitedCall> = {}) =>
    calls.take({ kind: "other", callers: ["ann"], address: "10.0.0.1", ...call });
  return { clock, calls, take };
}

describe("a caller beyond its budget", () => {
  test("is refused and told how long to wait; others in the same office are not", () => {
    const { take } = limiter();
    for (let n = 0; n < 3; n++) expect(take()).toBeNull();
    expect(take()).toEqual({ by: "session", waitMs: 1000 });
    expect(take({ callers: ["bob"] })).toBeNull();
  });

  test("takes nothing from the office by what it is refused", () => {
    const { take } = limiter();
    for (let n = 0; n < 100; n++) take();
    // Five for the address: three went to her.
    expect([take({ callers: ["bob"] }), take({ callers: ["bob"] })]).toEqual([null, null]);
    expect(take({ callers: ["bob"] })).toMatchObject({ by: "address" });
    expect(take({ callers: ["bob"], address: "10.0.0.2" })).toBeNull();
  });

  test("may still do what has a budget of its own", () => {
    const { take } = limiter();
    for (let n = 0; n < 10; n++) take();
    expect(take({ kind: "asks" })).toBeNull();
    expect(take({ kind: "probes" })).toBeNull();
  });

  test("by probes is stopped by its address, far beyond what whoever watches needs", () => {
    const { take } = limiter();
    const outcomes = Array.from({ length: 700 }, () => take({ kind: "probes", callers: [] }));
    expect(outcomes.filter((one) => one === null)).toHaveLength(600);
    expect(take()).toBeNull();
  });

  test("that makes up a token for each call is stopped by its address", () => {
    const { take } = limiter();
    const outcomes = Array.from({ length: 20 }, (_, n) => take({ callers: [`made up ${n}`] }));
    expect(outcomes.filter((one) => one === null)).toHaveLength(5);
  });

  test("that shows a made-up token beside its own is counted as itself", () => {
    const { take } = limiter();
    const outcomes = Array.from({ length: 5 }, (_, n) => take({ callers: [`made up ${n}`, "ann"] }));
    expect(outcomes.filter((one) => one === null)).toHaveLength(3);
  });
});

test("live connections of an address are counted from their beginning to their end", () => {
  const { calls, take } = limiter();
  const over = [calls.liveBegan("10.0.0.1"), calls.liveBegan("10.0.0.1")];
  expect(take({ kind: "live" })).toEqual({ by: "address", waitMs: 30_000 });
  expect(take({ kind: "live", address: "10.0.0.2" })).toBeNull();
  over[0]?.();
  expect(take({ kind: "live" })).toBeNull();
});

test.each([
  ["POST", "/api/requests", "asks"],
  ["GET", "/api/requests", "other"],
  ["POST", "/api/files", "uploads"],
  ["GET", "/api/search", "search"],
  ["HEAD", "/api/search", "search"],
  ["GET", "/api/%73earch", "search"],
  ["GET", "/api/%zz", "other"],
  ["GET", "/api/live", "live"],
  ["GET", "/api/live/poll", "live"],
  ["GET", "/healthz", "probes"],
  ["GET", "/readyz", "probes"],
  ["GET", "/metrics", "probes"],
  ["POST", "/healthz", "other"],
])("%s %s is taken from «%s»", (method, path, kind) => {
  expect(callKind(method, path)).toBe(kind);
});

const keys = (headers: Record<string, string>) => callerKeys(new Headers(headers));
const many = (from: number): string =>
  Array.from({ length: 5 }, (_, n) => `ask-me.session_token=${from + n}`).join("; ");

describe("as whom a call shows itself", () => {
  const [ann] = keys({ authorization: "Bearer ann-token" });

  test.each([
    { cookie: "ask-me.session_token=ann-token" },
    { cookie: "other=1; __Host-ask-me.session_token=ann-token.signature%3D" },
    { cookie: 'ask-me.session_token="%61nn-token.other"' },
    { authorization: "bearer   ann-token.signature" },
    { authorization: "Bearer ann-token", cookie: "ask-me.session_token=ann-token" },
  ])("is the same however its token is spelled: %o", (headers) => {
    expect(keys(headers)).toEqual([ann]);
  });

  test("a stranger is nobody, and no token is kept", () => {
    expect(keys({ cookie: "theme=dark" })).toEqual([]);
    expect(ann).not.toContain("ann-token");
  });

  test("whoever shows more tokens than anybody has shares one budget with all who do", () => {
    expect(keys({ cookie: many(0) })).toEqual(keys({ cookie: many(10) }));
  });
});
