import { afterEach, expect, test } from "vitest";
import { checkAlarms } from "../../../../server/check/check-alarms.ts";
import { testConfig } from "../harness/test-config.ts";
import { type WebhookStub, webhookStub } from "./webhook-stub.ts";

const secret = "a secret of both sides, long enough";
const mail = { host: "127.0.0.1", from: "ask@polis.example" };
let stub: WebhookStub | undefined;
afterEach(async () => {
  await stub?.close();
  stub = undefined;
});
const check = (given: Record<string, unknown>, send = false) =>
  checkAlarms(testConfig("/nowhere", given), { language: "en", send });

test.each([
  ["nobody", {}, "ok", /only the console/],
  ["letters without mail", { alarms: { to: ["it@polis.example"] } }, "warn", /there is no mail/],
  ["letters alone", { alarms: { to: ["it@polis.example"] }, mail }, "ok", /while mail itself is down/],
])("%s", async (...[, given, level, words]) => {
  const [finding, ...others] = await check(given);
  expect(others).toEqual([]);
  expect(finding?.level).toBe(level);
  expect(finding?.text).toMatch(words);
});

test("the webhook gets a test message where that is asked for, and nothing else of its address is told", async () => {
  stub = await webhookStub();
  const alarms = { webhook: { address: `${stub.address}/its-secret-path`, secret } };
  expect(await check({ alarms })).toMatchObject([{ level: "ok" }]);
  expect(stub.heard).toEqual([]);
  expect(await check({ alarms }, true)).toMatchObject([{ level: "ok" }]);
  expect(JSON.parse(stub.heard[0]?.body ?? "{}")).toMatchObject({ state: "test" });
  stub.answer = { status: 401 };
  const [refused] = await check({ alarms }, true);
  expect(refused).toMatchObject({ level: "fail" });
  expect(refused?.text).toContain("(401)");
  expect(refused?.text).not.toMatch(/its-secret-path|both sides/);
});
