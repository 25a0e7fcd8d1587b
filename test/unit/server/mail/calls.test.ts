import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, problemOf, type Someone } from "../desk/desk-app.ts";
import { type MailDesk, mailDesk } from "./mail-desk.ts";

let desk: MailDesk;
let marina: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await mailDesk();
  marina = await desk.seller("marina@polis.example", {
    name: "Котова Марина",
    region: "63",
    channel: "Агенты",
  });
  agent = await desk.someone({ role: "agent", name: "Соколова Ирина" });
});
afterEach(() => desk.close());

const call = (changes: object = {}) => ({
  key: crypto.randomUUID(),
  seller: marina.id,
  as: "question" as const,
  text: "Какой тариф КАСКО для такси?",
  ...changes,
});

describe("a call", () => {
  test("is the caller's own request, with who took it, and is answered like any other", async () => {
    const { id } = await agent.get(endpoints.logCall, { body: call() });
    const own = await marina.get(endpoints.request, { params: { id } });
    expect(own).toMatchObject({
      via: "phone",
      region: "63",
      channel: "Агенты",
      question: "Какой тариф КАСКО для такси?",
    });
    expect(own.events[0]).toMatchObject({
      kind: "asked",
      by: marina.id,
      takenBy: agent.id,
      calendar: "samara",
    });
    expect(own.people.map(({ name }) => name)).toContain("Соколова Ирина");
    await agent.get(endpoints.answer, { params: { id }, body: answer() });
    expect((await marina.get(endpoints.requests, { query: {} })).requests[0]).toMatchObject({
      id,
      state: "answered",
    });
  });

  test("written down twice with one key is one request; with another text it is refused", async () => {
    const body = call();
    const first = await agent.get(endpoints.logCall, { body });
    expect((await agent.get(endpoints.logCall, { body })).id).toBe(first.id);
    expect(problemOf(await agent.call(endpoints.logCall, { body: { ...body, text: "Другое" } }))).toBe(
      "key-reused",
    );
  });

  test("of somebody who is not there is refused, and is nobody's but the desk's to write down", async () => {
    expect(problemOf(await agent.call(endpoints.logCall, { body: call({ seller: "nobody" }) }))).toBe(
      "not-found",
    );
    expect(problemOf(await marina.call(endpoints.logCall, { body: call() }))).toBe("forbidden");
    expect(problemOf(await marina.call(endpoints.callers, { query: { name: "к" } }))).toBe("forbidden");
  });
});

test("callers are those who are active, as they are told apart", async () => {
  const { callers } = await agent.get(endpoints.callers, { query: { name: "котова" } });
  expect(callers).toEqual([
    {
      id: marina.id,
      name: "Котова Марина",
      email: "marina@polis.example",
      region: "63",
      channel: "Агенты",
      department: null,
    },
  ]);
});
