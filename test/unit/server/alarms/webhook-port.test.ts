import { createHmac } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { signCall } from "../../../../server/alarms/sign-call.ts";
import { openWebhook } from "../../../../server/alarms/webhook-port.ts";
import { type WebhookStub, webhookStub } from "./webhook-stub.ts";

const now = () => new Date("2026-11-26T12:00:00.500Z");
const secret = "a secret of both sides, long enough";
let stub: WebhookStub | undefined;
afterEach(async () => {
  await stub?.close();
  stub = undefined;
});

test("the receiver can prove who wrote the message, and when", async () => {
  stub = await webhookStub();
  const sent = await openWebhook({ address: stub.address, secret }, now).send("alarm-7-on-1", {
    text: "диск",
  });
  expect(sent).toEqual({ kind: "sent" });
  const [heard] = stub.heard;
  expect(heard?.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "webhook-id": "alarm-7-on-1",
    "webhook-timestamp": "1795694400",
  });
  const signed = createHmac("sha256", secret)
    .update(`alarm-7-on-1.1795694400.{"text":"диск"}`)
    .digest("base64");
  expect(heard?.headers["webhook-signature"]).toBe(`v1,${signed}`);
});

test("a secret as Standard Webhooks write it is Base64: their own example is signed as they sign it", () => {
  // https://docs.svix.com/receiving/verifying-payloads/how-manual
  const call = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
  const signed = signCall(call, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  expect(signed).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test.each([
  [500, "500"],
  [404, "404"],
  [301, "301"],
])("an answer of %i is none: it is tried again", async (status, code) => {
  stub = await webhookStub();
  stub.answer = { status, location: stub.address };
  const sent = await openWebhook({ address: stub.address, secret }, now).send("1", {});
  expect(sent).toEqual({ kind: "failed", code });
  // A redirect is not followed: elsewhere is not what the administrator chose.
  expect(stub.heard).toHaveLength(1);
});

test("nobody there, and a certificate that nobody has vouched for", async () => {
  const gone = await webhookStub();
  await gone.close();
  const down = await openWebhook({ address: gone.address, secret }, now).send("1", {});
  expect(down).toEqual({ kind: "failed", code: "ECONNREFUSED" });
  stub = await webhookStub({ tls: true });
  const forged = await openWebhook({ address: stub.address, secret }, now).send("1", {});
  expect(forged).toEqual({ kind: "failed", code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  expect(stub.heard).toEqual([]);
});

test("who does not answer is not waited for once the server stops", async () => {
  stub = await webhookStub();
  stub.answer = "hang";
  const stopping = new AbortController();
  const sending = openWebhook({ address: stub.address, secret }, now).send("1", {}, stopping.signal);
  const { heard } = stub;
  await expect.poll(() => heard.length).toBe(1);
  stopping.abort();
  expect(await sending).toMatchObject({ kind: "failed" });
});
