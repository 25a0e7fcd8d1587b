import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type DeskApp, deskApp, problemOf, question, type Someone } from "./desk-app.ts";
import { portal } from "./test-config.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone({ name: "Марина Котова", region: "16", channel: "dealers" });
  agent = await desk.someone({ role: "agent", name: "Алина Юсупова" });
});
afterEach(() => desk.close());

test("a question is in the queue with its clock, its seller and what came along", async () => {
  const page = {
    address: `${portal}/kasko?region=16#tariffs`,
    title: "КАСКО",
    breadcrumb: ["Портал", "Продукты"],
    heading: "Тарифы",
  };
  const asked = await ask(seller, { context: { page, selection: "4,2 %" } });
  const { requests } = await agent.get(endpoints.requests, { query: { scope: "queue" } });
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    id: asked.id,
    state: "open",
    seller: { name: "Марина Котова" },
    region: "16",
    channel: "dealers",
    page: { title: "КАСКО", heading: "Тарифы" },
    clock: { state: "running", dueAt: "2026-02-02T07:30:00Z", remainingSeconds: 1800 },
  });
  const seen = await agent.get(endpoints.request, { params: { id: asked.id } });
  expect(seen.context).toEqual({ page, selection: "4,2 %" });
  expect(seen.key).toBeNull();
  expect(seen.sellerAttributes).toMatchObject({ region: "16", asked: 1 });
});

test("a thousand repeats at once give one request and equal answers", async () => {
  const body = question();
  const repeats = Array.from({ length: 1000 }, (_, i) =>
    seller.get(endpoints.ask, { body: { ...body, elapsedMs: i } }),
  );
  const answers = await Promise.all(repeats);
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  const { requests } = await seller.get(endpoints.requests, { query: {} });
  expect(requests).toHaveLength(1);
});

test("a key with another body is refused, and means nothing from another account", async () => {
  const body = question();
  const asked = await seller.get(endpoints.ask, { body });
  expect(problemOf(await seller.call(endpoints.ask, { body: { ...body, text: "Другое" } }))).toBe(
    "key-reused",
  );
  const colleague = await desk.someone();
  const theirs = await colleague.get(endpoints.ask, { body: { ...body, text: "Другое" } });
  expect(theirs.id).not.toBe(asked.id);
  expect(problemOf(await colleague.call(endpoints.request, { params: { id: asked.id } }))).toBe("not-found");
});

test("the clock starts at the click, whatever the device's own clock says", async () => {
  const asked = await ask(seller, { clickedAt: "2019-01-01T00:00:00Z", elapsedMs: 90_000 });
  expect(asked.askedAt).toBe("2026-02-02T06:58:30Z");
  expect(asked.clock.dueAt).toBe("2026-02-02T07:28:30Z");
  expect(asked.delayed).toBeNull();
});

test("a request that stayed in the outbox for half an hour starts at the receipt and shows both times", async () => {
  const asked = await ask(seller, { elapsedMs: 30 * 60_000 });
  expect(asked.askedAt).toBe("2026-02-02T07:00:00Z");
  expect(asked.delayed).toEqual({ clickedAt: "2026-02-02T06:30:00Z", receivedAt: "2026-02-02T07:00:00Z" });
  expect(asked.events.map(({ kind }) => kind)).toEqual(["asked", "delayed"]);
});

test("the clock runs while both the seller's region and the desk are open", async () => {
  desk.pass(-120);
  const east = await desk.someone({ region: "63" });
  const early = await ask(east);
  // 09:00 in Samara, 08:00 in Moscow: the region is open, the desk is not.
  expect(early.clock).toMatchObject({ state: "off-hours", opensAt: "2026-02-02T06:00:00Z" });
  desk.pass(6 * 60 + 50);
  const late = await ask(east);
  // 15:50 in Samara: it closes at 18:00 there, which is 17:00 in Moscow.
  expect(late.clock.closesAt).toBe("2026-02-02T14:00:00Z");
});

test("of a context only what belongs is kept", async () => {
  const trail = [
    { kind: "page", at: "2026-02-02T06:50:00Z", address: `${portal}/osago?x=1`, title: "ОСАГО" },
    { kind: "page", at: "2026-02-02T06:51:00Z", address: "https://bank.example/me", title: "Мой счёт" },
    { kind: "query", at: "2026-02-02T06:52:00Z", query: "каско казань", hits: 3 },
    { kind: "query", at: "2026-02-02T06:40:00Z", query: "слишком давно", hits: 3 },
    { kind: "query", at: "2026-02-02T07:10:00Z", query: "после щелчка", hits: 3 },
  ] as const;
  const asked = await ask(seller, {
    text: "Как\u0000 быть\u202E?",
    context: {
      page: {
        address: "https://user:word@crm.example/deal?client=Иванов#tab",
        title: "Сделка\u0007",
        breadcrumb: ["", "CRM"],
      },
      selection: "  выбрано\r\nздесь ",
      trail: [...trail],
      site: "crm.example",
      withheld: ["page"],
    },
  });
  expect(asked.question).toBe("Как быть?");
  expect(asked.context).toEqual({
    page: { address: "https://crm.example/deal", title: "Сделка", breadcrumb: ["CRM"] },
    selection: "выбрано\nздесь",
    trail: [
      { ...trail[0], at: "2026-02-02T06:50:00.000Z" },
      { ...trail[2], at: "2026-02-02T06:52:00.000Z" },
    ],
    site: "crm.example",
  });
});

test("a trail timed by a wrong clock is told by the server's", async () => {
  const asked = await ask(seller, {
    clickedAt: "2030-05-05T12:00:00Z",
    context: { trail: [{ kind: "query", at: "2030-05-05T11:59:00Z", query: "каско", hits: 1 }] },
  });
  expect(asked.context?.trail?.[0]?.at).toBe("2026-02-02T06:59:00.000Z");
});

test("a text that is empty or only looks like one is refused, and so is one too long", async () => {
  for (const text of ["", "   ", "\u0000\u0007"]) {
    expect(problemOf(await seller.call(endpoints.ask, { body: question({ text }) }))).toBe("empty-text");
  }
  const called = await seller.call(endpoints.ask, { body: question({ text: "а".repeat(20_000) }) });
  expect(problemOf(called)).toBe("too-long");
  expect(called.kind === "problem" && called.problem.detail).toMatch(/8.?000.*20.?000/);
  const { requests } = await seller.get(endpoints.requests, { query: {} });
  expect(requests).toHaveLength(0);
});

test("nobody asks or looks without signing in, and a seller does not see the queue", async () => {
  const stranger = await desk.app.request("/api/requests", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question()),
  });
  expect(stranger.status).toBe(401);
  expect(problemOf(await seller.call(endpoints.requests, { query: { scope: "queue" } }))).toBe("forbidden");
  expect(problemOf(await seller.call(endpoints.claim, { params: { id: 1 } }))).toBe("forbidden");
});

test("a request of others looks the same as one that is not there", async () => {
  const asked = await ask(seller);
  const colleague = await desk.someone();
  const foreign = await colleague.call(endpoints.request, { params: { id: asked.id } });
  const absent = await colleague.call(endpoints.request, { params: { id: 999 } });
  expect(foreign).toEqual(absent);
  const message = { key: randomUUID(), text: "Привет" };
  for (const id of [asked.id, 999]) {
    expect(problemOf(await colleague.call(endpoints.reply, { params: { id }, body: message }))).toBe(
      "not-found",
    );
    expect(problemOf(await colleague.call(endpoints.viewed, { params: { id } }))).toBe("not-found");
    expect(problemOf(await colleague.call(endpoints.feedback, { params: { id }, body: {} }))).toBe(
      "not-found",
    );
  }
});
