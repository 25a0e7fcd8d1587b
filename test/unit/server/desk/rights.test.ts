import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { appendEvents } from "../../../../server/desk/append-events.ts";
import {
  answer,
  ask,
  type DeskApp,
  deskApp,
  mondayTen,
  problemOf,
  section,
  type Someone,
} from "./desk-app.ts";
import { portal } from "./test-config.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
let insider: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone({ groups: ["secret"] });
  agent = await desk.someone({ role: "agent" });
  insider = await desk.someone({ role: "agent", groups: ["secret"] });
  desk.sections.push(section("open", ["everyone"]), section("private", ["secret"]));
});
afterEach(() => desk.close());

const page = (address: string) => ({
  address,
  title: "Закрытая страница",
  breadcrumb: [],
  heading: "Лимиты",
});

test.each(["/private", "/private?print=1", "/private?sid=77", "/private#limits"])(
  "of a private page (%s) an agent without the right learns only that it is hidden",
  async (path) => {
    const { id } = await ask(seller, {
      context: {
        page: page(portal + path),
        selection: "тайный лимит",
        trail: [
          { kind: "page", at: mondayTen, address: `${portal}/private`, title: "Закрытая страница" },
          { kind: "page", at: mondayTen, address: `${portal}/open`, title: "Открытая" },
          { kind: "query", at: mondayTen, query: "лимиты", hits: 2 },
        ],
      },
    });
    const seen = await agent.get(endpoints.request, { params: { id } });
    expect(seen.page).toBeNull();
    expect(seen.context?.withheld).toEqual(["page", "trail"]);
    expect(seen.context?.trail).toHaveLength(2);
    const { requests } = await agent.get(endpoints.requests, { query: { scope: "queue" } });
    expect(JSON.stringify([seen, requests])).not.toMatch(/Закрытая|тайный|private|Лимиты/);
    const full = await insider.get(endpoints.request, { params: { id } });
    expect(full.context).toMatchObject({ page: { title: "Закрытая страница" }, selection: "тайный лимит" });
    expect(full.context?.withheld).toBeUndefined();
  },
);

test("an address that no release knows is the seller's own word and is shown", async () => {
  const { id } = await ask(seller, { context: { page: page(`${portal}/brand-new`), selection: "цитата" } });
  const seen = await agent.get(endpoints.request, { params: { id } });
  expect(seen.context).toMatchObject({ page: { title: "Закрытая страница" }, selection: "цитата" });
});

test("an answer cites what the seller can open, numbered as in its text", async () => {
  const { id } = await ask(seller);
  const sources = [{ record: "private", quote: "1 000 000" }, { record: "open" }];
  const answered = await insider.get(endpoints.answer, { params: { id }, body: answer({ sources }) });
  expect(answered.messages[0]?.sources).toMatchObject([
    { record: "private", title: "Страница private", quote: "1 000 000", path: ["Портал", "Продукты"] },
    { record: "open", address: `${portal}/open` },
  ]);
  // Another agent, without the right to the first, still finds the second under its number.
  const seen = await agent.get(endpoints.request, { params: { id } });
  expect(seen.messages[0]?.sources).toMatchObject([{ hidden: true, title: "" }, { record: "open" }]);
  expect(JSON.stringify(seen.messages[0]?.sources)).not.toMatch(/private|1 000 000/);
});

test("a source that the seller may not open is refused by name, an unknown one too, and nothing is written", async () => {
  const outsider = await desk.someone();
  const { id } = await ask(outsider);
  const hidden = answer({ sources: [{ record: "open" }, { record: "private" }] });
  expect(await insider.call(endpoints.answer, { params: { id }, body: hidden })).toMatchObject({
    problem: { code: "source-not-for-seller", errors: [{ at: "sources.1", message: "Страница private" }] },
  });
  const unknown = answer({ sources: [{ record: "gone" }] });
  expect(problemOf(await agent.call(endpoints.answer, { params: { id }, body: unknown }))).toBe(
    "source-unknown",
  );
  // What the agent cannot see does not exist for them.
  expect(problemOf(await agent.call(endpoints.answer, { params: { id }, body: hidden }))).toBe(
    "source-unknown",
  );
  const seen = await agent.get(endpoints.request, { params: { id } });
  expect(seen).toMatchObject({ state: "open", messages: [], claimedBy: null });
});

test("when rights change, what was shown before is trimmed by the new ones", async () => {
  const { id } = await ask(seller, { context: { page: page(`${portal}/private`) } });
  await insider.get(endpoints.answer, { params: { id }, body: answer({ sources: [{ record: "private" }] }) });
  await desk.store.write((trx) =>
    trx.updateTable("user").set({ groups: "[]" }).where("id", "=", seller.id).execute(),
  );
  const seen = await seller.get(endpoints.request, { params: { id } });
  expect(seen.context).toEqual({ withheld: ["page"] });
  expect(seen.messages[0]?.sources[0]).toMatchObject({ hidden: true });
});

test("a source whose page has gone is shown to those who could see it when it was cited", async () => {
  const { id } = await ask(seller);
  await insider.get(endpoints.answer, { params: { id }, body: answer({ sources: [{ record: "private" }] }) });
  desk.sections.splice(0);
  const own = await seller.get(endpoints.request, { params: { id } });
  expect(own.messages[0]?.sources[0]?.title).toBe("Страница private");
  const seen = await agent.get(endpoints.request, { params: { id } });
  expect(seen.messages[0]?.sources[0]).toMatchObject({ hidden: true });
});

test("a specialist sees what was routed to them and nothing else", async () => {
  const specialist = await desk.someone({ role: "specialist" });
  const routed = await ask(seller);
  const foreign = await ask(seller);
  await desk.store.write(async (trx) => {
    const request = await trx
      .selectFrom("request")
      .selectAll()
      .where("id", "=", routed.id)
      .executeTakeFirstOrThrow();
    await appendEvents(trx, request, [
      {
        kind: "routed",
        to: specialist.id,
        at: mondayTen,
        by: agent.id,
        specialistMinutes: 15,
        reserveMinutes: 5,
      },
    ]);
  });
  const { requests } = await specialist.get(endpoints.requests, { query: { scope: "queue" } });
  expect(requests.map(({ id }) => id)).toEqual([routed.id]);
  await specialist.get(endpoints.request, { params: { id: routed.id } });
  expect(problemOf(await specialist.call(endpoints.request, { params: { id: foreign.id } }))).toBe(
    "not-found",
  );
});

test("a trainer sees neither the queue nor anybody's request", async () => {
  const trainer = await desk.someone({ role: "trainer" });
  const { id } = await ask(seller);
  expect(problemOf(await trainer.call(endpoints.requests, { query: { scope: "answered" } }))).toBe(
    "forbidden",
  );
  expect(problemOf(await trainer.call(endpoints.request, { params: { id } }))).toBe("not-found");
});
