import { describe, expect, test } from "vitest";
import { assert, integer, property } from "fast-check";
import type { Problem } from "../../../../core/contract/problem.ts";
import type { RequestView } from "../../../../core/contract/request.ts";
import {
  afterAttempt,
  elapsedMs,
  forgettable,
  holdMs,
  newItem,
  nextStep,
  retryMs,
  shownItem,
} from "../../../../extension/outbox/outbox-rules.ts";
import type { StoredItem } from "../../../../extension/outbox/stored-item.ts";

const now = Date.UTC(2026, 10, 23, 12);
const asked = (key: string, clickedAt = now): StoredItem =>
  newItem({ key, clickedAt, as: "question", text: "Где бланк?", context: {} }, "marina", clickedAt);
const problem = (status: number, code: Problem["code"], retryAfterSeconds?: number): Problem => ({
  type: `urn:${code}`,
  title: code,
  status,
  detail: "",
  code,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules read the id alone
const view = { id: 7 } as RequestView;

describe("holding", () => {
  test("an item does not leave before five seconds are over", () => {
    const item = asked("a");
    expect(nextStep([item], "marina", now + holdMs - 1)).toEqual({ lookAt: now + holdMs });
    expect(nextStep([item], "marina", now + holdMs)).toEqual({ send: item });
  });

  test("a click from the future counts as one of now", () => {
    const given = { key: "a", clickedAt: now + 60_000, as: "question", text: "x", context: {} } as const;
    expect(newItem(given, "marina", now).clickedAt).toBe(now);
  });

  test("a clock set back while the item is held does not hold it longer", () => {
    const item = asked("a");
    expect(nextStep([item], "marina", now - 3_600_000)).toEqual({ send: item });
  });
});

describe("who may send", () => {
  test("another account never sends somebody's question", () => {
    expect(nextStep([asked("a")], "oleg", now + 60_000)).toBeNull();
  });

  test("the oldest click leaves first", () => {
    const items = [asked("late", now + 100), asked("early", now)];
    expect(nextStep(items, "marina", now + 60_000)).toEqual({ send: items[1] });
  });
});

describe("the time of the click", () => {
  test("sleep counts: the device's clock went on", () => {
    expect(elapsedMs(asked("a"), now + 8 * 3_600_000)).toBe(8 * 3_600_000);
  });

  test("a clock set back counts as no time, never as negative", () => {
    expect(elapsedMs(asked("a"), now - 5000)).toBe(0);
  });
});

describe("after an attempt", () => {
  test("acknowledged is sent, and is shown no more", () => {
    const item = afterAttempt(asked("a"), { kind: "ok", answer: view, status: 201 }, now);
    expect(item.state).toEqual({ kind: "sent", at: now, request: 7 });
    expect(shownItem(item, false)).toBeNull();
  });

  test.each([
    ["no connection", { kind: "offline", cause: null } as const],
    ["a server in trouble", { kind: "problem", problem: problem(503, "database-busy") } as const],
    ["a refused token", { kind: "problem", problem: problem(401, "unauthenticated") } as const],
    ["too many requests", { kind: "problem", problem: problem(429, "rate-limited") } as const],
    ["a newer server", { kind: "problem", problem: problem(426, "contract-version") } as const],
  ])("%s keeps it waiting", (_, called) => {
    const { state } = afterAttempt(asked("a"), called, now);
    expect(state).toMatchObject({ kind: "waiting", attempts: 1 });
  });

  test.each(["invalid", "too-long", "empty-text", "key-reused"] as const)(
    "%s is shown and waits for the seller",
    (code) => {
      const item = afterAttempt(asked("a"), { kind: "problem", problem: problem(422, code) }, now);
      expect(item.state).toMatchObject({ kind: "refused", problem: { code } });
      expect(nextStep([item], "marina", now + 1e9)).toBeNull();
    },
  );

  test("the server's own wish for patience is kept", () => {
    const { state } = afterAttempt(
      asked("a"),
      { kind: "problem", problem: problem(503, "internal", 90) },
      now,
    );
    expect(state).toMatchObject({ nextTryAt: now + 90_000 });
  });

  test("attempts never end and never come more than a minute apart", () => {
    assert(
      property(integer({ min: 1, max: 10_000 }), (attempts) => {
        expect(retryMs(attempts)).toBeGreaterThanOrEqual(2000);
        expect(retryMs(attempts)).toBeLessThanOrEqual(60_000);
      }),
    );
  });

  test("a wait that lies far ahead, for the clock was set back, ends within a minute", () => {
    const item = { ...asked("a"), state: { kind: "waiting", attempts: 3, nextTryAt: now + 1e9 } } as const;
    expect(nextStep([item], "marina", now)).toEqual({ lookAt: now + 60_000 });
  });
});

test("a finished item is remembered for a while, so that a repeated call finds it", () => {
  const sent: StoredItem = { ...asked("a"), state: { kind: "sent", at: now, request: 7 } };
  expect(forgettable(sent, now + 60_000)).toBe(false);
  expect(forgettable(sent, now + 3_600_000)).toBe(true);
  expect(forgettable(asked("b"), now + 1e12)).toBe(false);
});
