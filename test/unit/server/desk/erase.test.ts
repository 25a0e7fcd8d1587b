import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../../core/contract/request.ts";
import { applyRetention } from "../../../../server/desk/apply-retention.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { eraseRequest } from "../../../../server/desk/erase-request.ts";
import { answer, ask, type DeskApp, deskApp, question, section, type Someone } from "./desk-app.ts";
import { portal } from "./test-config.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone({ name: "Марина Котова" });
  agent = await desk.someone({ role: "agent", name: "Алина Юсупова" });
  desk.sections.push(section("kasko", ["everyone"]));
});
afterEach(() => desk.close());

/** A request on which everybody has written something telltale. */
async function telltale(): Promise<RequestView> {
  const { id } = await ask(seller, {
    text: "ТАЙНА вопроса",
    context: {
      page: { address: `${portal}/taina`, title: "ТАЙНА страницы", breadcrumb: [] },
      selection: "ТАЙНА выделения",
      trail: [{ kind: "query", at: "2026-02-02T06:59:00Z", query: "ТАЙНА пути", hits: 0 }],
    },
  });
  const params = { id };
  desk.pass(3);
  await agent.get(endpoints.askSeller, {
    params,
    body: { key: crypto.randomUUID(), text: "ТАЙНА встречного" },
  });
  desk.pass(100);
  await seller.get(endpoints.reply, { params, body: { key: crypto.randomUUID(), text: "ТАЙНА ответа" } });
  desk.pass(31);
  const sources = [{ record: "kasko", quote: "ТАЙНА цитаты" }];
  await agent.get(endpoints.answer, { params, body: answer({ text: "ТАЙНА решения", sources }) });
  return seller.get(endpoints.feedback, { params, body: { result: "partly", comment: "ТАЙНА отзыва" } });
}

const figures = ({ clock, state, askedAt, answeredAt, feedback }: RequestView): unknown => ({
  clock,
  state,
  askedAt,
  answeredAt,
  rated: feedback?.result,
});

test("an erased request keeps its log, clock and verdict, and nothing that anybody wrote", async () => {
  const before = await telltale();
  expect(before.clock.verdict).toBe("breached");
  expect(await eraseRequest(desk.store, before.id, desk.now())).toBe(true);
  const after = await agent.get(endpoints.request, { params: { id: before.id } });
  expect(figures(after)).toEqual(figures(before));
  expect(after.events).toEqual([
    ...before.events,
    expect.objectContaining({ kind: "erased", scope: "request" }),
  ]);
  expect(after).toMatchObject({ text: null, question: null, context: null, page: null });
  expect(after.messages.map(({ text, author }) => [text, author])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect((await everything()).match(/.{0,60}ТАЙНА.{0,20}/)).toBeNull();
  expect(await eraseRequest(desk.store, 999, desk.now())).toBe(false);
});

test("an erased seller leaves figures behind, and lists still work", async () => {
  const before = await telltale();
  await desk.store.write((trx) => trx.deleteFrom("user").where("id", "=", seller.id).execute());
  expect(await erasePerson(desk.store, seller.id, desk.now())).toBe(1);
  const after = await agent.get(endpoints.request, { params: { id: before.id } });
  expect(figures(after)).toEqual(figures(before));
  expect(after).toMatchObject({ seller: null, sellerAttributes: null, question: null });
  const { requests } = await agent.get(endpoints.requests, { query: { scope: "answered" } });
  expect(requests[0]).toMatchObject({ text: null, seller: null });
  expect((await everything()).match(/.{0,60}(?:ТАЙНА|Котова).{0,20}/)).toBeNull();
});

test("of an erased agent what they wrote is gone, what sellers wrote stays", async () => {
  const before = await telltale();
  await erasePerson(desk.store, agent.id, desk.now());
  const after = await seller.get(endpoints.request, { params: { id: before.id } });
  expect(after.question).toBe("ТАЙНА вопроса");
  expect(after.messages.map(({ text }) => text)).toEqual([null, "ТАЙНА ответа", null]);
  expect(figures(after)).toEqual(figures(before));
});

test("a key still protects an erased request from being asked again", async () => {
  const body = question();
  const { id } = await seller.get(endpoints.ask, { body });
  await eraseRequest(desk.store, id, desk.now());
  expect((await seller.get(endpoints.ask, { body })).id).toBe(id);
});

test("trail, context and texts go when their time is over, the log stays", async () => {
  const before = await telltale();
  const keeps = { trailDays: 90, contextDays: 365, requestDays: 1000 };
  const days = (count: number): void => desk.pass(count * 24 * 60);
  const look = (): Promise<RequestView> => agent.get(endpoints.request, { params: { id: before.id } });

  days(89);
  expect(await applyRetention(desk.store, keeps, desk.now())).toEqual({
    trails: 0,
    contexts: 0,
    requests: 0,
  });
  days(2);
  expect(await applyRetention(desk.store, keeps, desk.now())).toMatchObject({ trails: 1 });
  expect((await look()).context).toEqual({ page: before.context?.page, selection: "ТАЙНА выделения" });
  days(300);
  expect(await applyRetention(desk.store, keeps, desk.now())).toMatchObject({ contexts: 1 });
  expect((await look()).context).toBeNull();
  days(700);
  expect(await applyRetention(desk.store, keeps, desk.now())).toMatchObject({ requests: 1 });
  expect(figures(await look())).toEqual(figures({ ...before, clock: (await look()).clock }));
  expect((await everything()).match(/.{0,60}ТАЙНА.{0,20}/)).toBeNull();
  expect(await applyRetention(desk.store, keeps, desk.now())).toEqual({
    trails: 0,
    contexts: 0,
    requests: 0,
  });
});

test("an open request keeps its text however old it is, and null keeps all texts", async () => {
  const open = await ask(seller);
  desk.pass(3000 * 24 * 60);
  await applyRetention(desk.store, { trailDays: 1, contextDays: 1, requestDays: 1 }, desk.now());
  expect((await seller.get(endpoints.request, { params: { id: open.id } })).question).not.toBeNull();
  await agent.get(endpoints.answer, { params: { id: open.id }, body: answer() });
  desk.pass(3000 * 24 * 60);
  await applyRetention(desk.store, { trailDays: 1, contextDays: 1, requestDays: null }, desk.now());
  expect((await seller.get(endpoints.request, { params: { id: open.id } })).question).not.toBeNull();
});

/** Every row of every table, and all that the database's files hold. */
async function everything(): Promise<string> {
  const { sql } = await import("kysely");
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    desk.store.shared,
  );
  const tables = await Promise.all(
    rows.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(desk.store.shared)),
  );
  const files = [desk.file, `${desk.file}-wal`].filter((file) => existsSync(file));
  return (
    JSON.stringify(tables.map((table) => table.rows)) +
    files.map((file) => readFileSync(file, "utf8")).join("")
  );
}
