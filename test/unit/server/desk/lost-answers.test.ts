import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call } from "../../../../core/contract/call.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { createFilesKeeper } from "../../../../extension/outbox/files-keeper.ts";
import { createOutboxKeeper } from "../../../../extension/outbox/outbox-keeper.ts";
import { openMemoryDatabase } from "../../../../extension/web/memory-database.ts";
import { type DeskApp, deskApp } from "./desk-app.ts";

let desk: DeskApp;
let ending: AbortController;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  desk = await deskApp();
  ending = new AbortController();
});
afterEach(async () => {
  ending.abort();
  await desk.close();
  vi.useRealTimers();
});

test("an answer that is lost after the commit makes the outbox ask again, and one request of it all", async () => {
  const seller = await desk.someone();
  let losses = 3;
  const losing = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const response = await desk.app.request(input, init);
    if (losses === 0) return response;
    losses -= 1;
    expect(response.status).toBe(201);
    throw new TypeError("The connection broke");
  };
  const caller = {
    server: desk.config.server.address,
    fetch: losing,
    headers: () => ({ authorization: `Bearer ${seller.token}` }),
  };
  const acknowledged: number[] = [];
  const { db } = openMemoryDatabase();
  const outbox = createOutboxKeeper({
    db,
    first: [],
    now: () => Date.now(),
    sender: () => seller.id,
    files: createFilesKeeper({
      db,
      now: () => Date.now(),
      send: async () => ({ kind: "not-connected" }),
    }),
    send: (body) => call(caller, endpoints.ask, { body }),
    sent: async (_, { id }) => void acknowledged.push(id),
    changed: () => {},
    wakeAt: () => {},
    signal: ending.signal,
  });
  const asked = { as: "question", text: "Какой тариф КАСКО?", context: {} } as const;
  await outbox.ask({ ...asked, key: randomUUID(), clickedAt: Date.now() }, seller.id);
  const began = performance.now();
  while (acknowledged.length === 0 && performance.now() - began < 20_000) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((next) => setImmediate(next));
  }
  expect(losses).toBe(0);
  expect(outbox.shown(seller.id)).toEqual([]);
  const { requests } = await seller.get(endpoints.requests, { query: {} });
  expect(requests.map(({ id }) => id)).toEqual(acknowledged);
  const events = await desk.store.read.selectFrom("request_event").select("kind").execute();
  expect(events.filter(({ kind }) => kind === "asked")).toHaveLength(1);
});
