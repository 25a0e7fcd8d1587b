import { expect, test } from "vitest";
import type { Answer } from "../../../index-builder/fetch/answer.ts";
import { createAssetMemory } from "../../../index-builder/fetch/browser/asset-memory.ts";

const address = "https://portal.example/app.js";
const answerOf = (more: Partial<Extract<Answer, { kind: "answer" }>> = {}): Answer => ({
  kind: "answer",
  address,
  status: 200,
  headers: {},
  body: Buffer.from("polis()"),
  ...more,
});

function remembering(answer: () => Answer) {
  let at = Date.parse("2026-11-26T09:00:00Z");
  let asked = 0;
  const memory = createAssetMemory(() => new Date(at));
  return {
    asked: () => asked,
    pass: (seconds: number) => void (at += seconds * 1000),
    get: (kind: "code" | "data", key = address) =>
      memory.answer({ kind, key }, () => {
        asked += 1;
        return Promise.resolve(answer());
      }),
  };
}

test("a script is asked for once in a run, by pages that want it at the same time too", async () => {
  const { get, asked, pass } = remembering(() => answerOf());
  await Promise.all([get("code"), get("code")]);
  pass(24 * 60 * 60);
  await get("code");
  expect(asked()).toBe(1);
});

test.each([
  ["data without a word about it", "data", {}],
  ["what must not be kept", "code", { "cache-control": "private, no-store" }],
  ["data that has to be confirmed", "data", { "cache-control": "no-cache, max-age=60" }],
] as const)("%s is asked for each time", async (_, kind, headers) => {
  const { get, asked } = remembering(() => answerOf({ headers }));
  await get(kind);
  await get(kind);
  expect(asked()).toBe(2);
});

test("data is kept for as long as the portal says", async () => {
  const { get, asked, pass } = remembering(() => answerOf({ headers: { "cache-control": "max-age=60" } }));
  await get("data");
  pass(59);
  await get("data");
  expect(asked()).toBe(1);
  pass(2);
  await get("data");
  expect(asked()).toBe(2);
});

test("a fault is not kept", async () => {
  const faults: Answer[] = [{ kind: "failed", address, why: "server-error", detail: "HTTP 503" }];
  const { get } = remembering(() => faults.shift() ?? answerOf());
  expect(await get("code")).toMatchObject({ kind: "failed" });
  expect(await get("code")).toMatchObject({ kind: "answer" });
});

test("large scripts push out the oldest", async () => {
  const body = new Uint8Array(30 * 1024 * 1024);
  const { get, asked } = remembering(() => answerOf({ body }));
  for (const key of ["a", "b", "c", "c", "a"]) await get("code", key);
  expect(asked()).toBe(4);
});
