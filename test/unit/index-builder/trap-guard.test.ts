import { expect, test } from "vitest";
import { createTrapGuard, trapLimits } from "../../../index-builder/address/trap-guard.ts";

const at = (path: string) => `https://portal.example${path}`;

test("a calendar without end stops at its quota, by query or by path", () => {
  const guard = createTrapGuard();
  const verdicts = Array.from({ length: 200 }, (_, i) => [
    guard.admit(at(`/calendar?month=${(i % 12) + 1}&year=${2000 + i}`)),
    guard.admit(at(`/events/${2000 + (i % 100)}-${String((i % 12) + 1).padStart(2, "0")}`)),
  ]);
  for (const column of [0, 1]) {
    expect(verdicts.filter((row) => row[column] === null)).toHaveLength(trapLimits.dates);
    expect(verdicts.at(-1)?.[column]).toBe("dates");
  }
});

test("dated news with names of their own are no calendar", () => {
  const guard = createTrapGuard();
  const news = Array.from({ length: 300 }, (_, i) =>
    guard.admit(at(`/news/2026/11/novost-${"abcdefghij"[i % 10]}${i}`)),
  );
  expect(news.every((verdict) => verdict === null)).toBe(true);
});

test("numbered articles are read up to the quota of a shape", () => {
  const guard = createTrapGuard({ ...trapLimits, pattern: 50 });
  const verdicts = Array.from({ length: 60 }, (_, i) => guard.admit(at(`/article?id=${i}`)));
  expect(verdicts.filter((verdict) => verdict === "pattern")).toHaveLength(10);
});

test("a path that repeats itself and an endless address are refused outright", () => {
  const guard = createTrapGuard();
  expect(guard.admit(at("/a/b/a/b/a/b"))).toBe("repeated-path");
  expect(guard.admit(at(`/a?q=${"x".repeat(1_000)}`))).toBe("too-long");
  expect(guard.admit(at("/tariffs/kasko/tariffs"))).toBeNull();
});

test("a shape whose pages say nothing new is closed, one new text opens the count anew", () => {
  const guard = createTrapGuard({ ...trapLimits, sameText: 5 });
  const learn = (from: number, to: number, kind: "new-text" | "known-text") => {
    for (let i = from; i < to; i += 1) guard.learn(at(`/list?page=${i}`), kind);
  };
  learn(0, 4, "known-text");
  learn(4, 5, "new-text");
  learn(5, 9, "known-text");
  expect(guard.admit(at("/list?page=9"))).toBeNull();
  learn(9, 10, "known-text");
  expect(guard.admit(at("/list?page=10"))).toBe("same-text");
  expect(guard.admit(at("/other?page=10"))).toBeNull();
});
