import { afterEach, expect, test, vi } from "vitest";
import { watchProvider } from "../../../../server/alarms/provider-watch.ts";
import { type WebhookStub, webhookStub } from "./webhook-stub.ts";

const now = () => new Date("2026-11-26T12:00:00.000Z");
const stopping = new AbortController();
let stub: WebhookStub | undefined;
afterEach(async () => {
  stopping.abort();
  await stub?.close();
});

test("a provider that answers is there, one that fails or is gone is not, and of neither is known before it was asked", async () => {
  stub = await webhookStub();
  const { address } = stub;
  const { signal } = stopping;
  const there = watchProvider({ issuer: address, now, signal });
  expect(there()).toBeUndefined();
  await vi.waitFor(() => expect(there()).toBeNull());
  stub.answer = { status: 503 };
  const failing = watchProvider({ issuer: address, now, signal });
  const gone = watchProvider({ issuer: "http://127.0.0.1:9", now, signal });
  await vi.waitFor(() => {
    expect(failing()).toBe("2026-11-26T12:00:00.000Z");
    expect(gone()).toBe("2026-11-26T12:00:00.000Z");
  });
});
