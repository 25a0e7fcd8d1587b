import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { Ask, RequestView } from "../../../../core/contract/request.ts";
import { livePath } from "../../../../core/contract/paths.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { answer, ask, type DeskApp, deskApp, problemOf, section, type Someone } from "./desk-app.ts";
import { StreamReader } from "./read-stream.ts";
import { portal } from "./test-config.ts";

const text = "Какой тариф КАСКО в Казани?";
const words = "какой тариф каско в казани";

let desk: DeskApp;
let seller: Someone;
let colleague: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp();
  desk.sections.push(section("open", ["everyone"]), section("closed", ["underwriting"]));
  seller = await desk.someone({ name: "Ольга Первая" });
  colleague = await desk.someone({ name: "Пётр Второй" });
  agent = await desk.someone({ role: "agent", name: "Алина Юсупова" });
});
afterEach(() => desk.close());

const on = (id: string): Pick<Ask, "context"> => ({
  context: { page: { address: `${portal}/${id}`, title: `ТАЙНА ${id}`, breadcrumb: [] } },
});
const same = async (who: Someone, asked = words) =>
  (await who.get(endpoints.sameAsked, { body: { text: asked } })).same;
const join = (id: number, who = colleague, asked = words): Promise<RequestView> =>
  who.get(endpoints.join, { params: { id }, body: { text: asked } });
const mine = async (who: Someone) => (await who.get(endpoints.requests, { query: {} })).requests;

test("that colleagues ask the same is told by count and due time alone, and to nobody of their own question", async () => {
  const { id, clock } = await ask(seller, { text, ...on("open") });
  await ask(await desk.someone(), { text });
  expect(await same(colleague)).toEqual({ request: id, waiting: 2, dueAt: clock.dueAt });
  expect((await same(seller))?.waiting).toBe(1);
  expect(await same(colleague, "Как списать испорченный бланк?")).toBeNull();
});

test.each<[string, Partial<Ask>]>([
  ["on a page they may not open", on("closed")],
  ["as a complaint", { as: "complaint" }],
  ["with a customer's number in it", { text: `${text} Клиент 8 916 123-45-67` }],
])("of what was asked %s nobody is told, nor can they join it", async (_, asked) => {
  const { id } = await ask(seller, { text, ...asked });
  const said = asked.text ?? words;
  expect(await same(colleague, said)).toBeNull();
  const body = { text: said };
  expect(problemOf(await colleague.call(endpoints.join, { params: { id }, body }))).toBe("not-found");
});

test("nobody joins what asks something else, is answered, or is their own", async () => {
  const { id } = await ask(seller, { text });
  const other = { text: "Как списать испорченный бланк?" };
  const joining = async (who: Someone, body: { text: string }) =>
    problemOf(await who.call(endpoints.join, { params: { id }, body }));
  expect(await joining(colleague, other)).toBe("not-found");
  expect(await joining(seller, { text })).toBe("not-found");
  await agent.get(endpoints.answer, { params: { id }, body: answer() });
  expect(await joining(colleague, { text })).toBe("not-found");
  expect(await same(colleague)).toBeNull();
});

test("whoever joins has the question in their list in their own words, and learns nothing of who asked", async () => {
  const { id } = await ask(seller, { text: `${text} ЧУЖОЕ`, ...on("open") });
  const reply = { key: crypto.randomUUID(), text: "ЧУЖОЕ дополнение" };
  await seller.get(endpoints.reply, { params: { id }, body: reply });
  const view = await join(id);
  expect(view).toMatchObject({
    id,
    state: "open",
    question: words,
    context: null,
    seller: null,
    messages: [],
  });
  const said = JSON.stringify([view, await mine(colleague)]);
  for (const secret of ["ЧУЖОЕ", "ТАЙНА", "Ольга", seller.id]) expect(said).not.toContain(secret);
  const own = await seller.get(endpoints.request, { params: { id } });
  expect(own.joined).toBe(1);
  expect(JSON.stringify(own)).not.toContain(colleague.id);
  expect((await agent.get(endpoints.request, { params: { id } })).joined).toBe(1);
  expect((await same(await desk.someone()))?.waiting).toBe(2);
});

test("the answer reaches the colleague live, unread until they read it, without the other customer's numbers", async () => {
  const { id } = await ask(seller, { text });
  await join(id);
  const stream = new StreamReader(
    await desk.app.request(livePath, { headers: { authorization: `Bearer ${colleague.token}` } }),
  );
  await stream.until(({ type }) => type === "hello");
  const body = answer({
    text: "Тариф 4,2 % [1]. Клиенту 8 916 123-45-67 уже позвонили",
    sources: [{ record: "open" }],
  });
  await agent.get(endpoints.answer, { params: { id }, body });
  const heard = await stream.until((event) => "kind" in event && event.kind === "answered");
  expect(heard.at(-1)).toMatchObject({ request: id, kind: "answered", by: agent.id });
  await stream.cancel();
  expect(await mine(colleague)).toMatchObject([{ id, state: "answered", unseen: true, rated: true }]);
  const { messages } = await colleague.get(endpoints.request, { params: { id } });
  expect(messages).toMatchObject([
    { text: "Тариф 4,2 % [1]. Клиенту •••• уже позвонили", sources: [{ record: "open" }] },
  ]);
  desk.pass(1);
  await colleague.get(endpoints.viewed, { params: { id } });
  expect(await mine(colleague)).toMatchObject([{ id, unseen: false }]);
  expect(await mine(seller)).toMatchObject([{ id, unseen: true }]);
});

test("an answer that cites what the colleague may not see is withheld as a whole", async () => {
  const insider = await desk.someone({ groups: ["underwriting"] });
  const expert = await desk.someone({ role: "agent", groups: ["underwriting"] });
  const { id } = await ask(insider, { text });
  await join(id);
  const body = answer({ text: "Лимит 40 млн [1]", sources: [{ record: "closed" }] });
  await expert.get(endpoints.answer, { params: { id }, body });
  const view = await colleague.get(endpoints.request, { params: { id } });
  expect(view.messages).toMatchObject([{ text: null, withheld: true, sources: [] }]);
  expect(JSON.stringify(view)).not.toContain("closed");
});

const open = async (who: Someone) =>
  new StreamReader(await desk.app.request(livePath, { headers: { authorization: `Bearer ${who.token}` } }));
const noted = (event: object): boolean => "kind" in event && event.kind === "noted";

test("neither hears of the other by an id on the live connection", async () => {
  const { id } = await ask(seller, { text });
  const [theirs, own] = [await open(colleague), await open(seller)];
  await join(id);
  await seller.get(endpoints.reply, { params: { id }, body: { key: crypto.randomUUID(), text: "Ещё" } });
  const heard = JSON.stringify([await theirs.until(noted)]);
  expect(heard).not.toContain(seller.id);
  expect(JSON.stringify(await own.until(noted))).not.toContain(colleague.id);
  await Promise.all([theirs.cancel(), own.cancel()]);
});

test("a colleague who leaves has nothing of it any more; a second join and a second leave change nothing", async () => {
  const { id } = await ask(seller, { text });
  await join(id);
  await join(id);
  const log = async () =>
    (await agent.get(endpoints.request, { params: { id } })).events.map(({ kind }) => kind);
  expect(await log()).toEqual(["asked", "joined"]);
  await colleague.get(endpoints.leave, { params: { id } });
  expect(problemOf(await colleague.call(endpoints.leave, { params: { id } }))).toBe("not-found");
  expect(problemOf(await colleague.call(endpoints.request, { params: { id } }))).toBe("not-found");
  expect(await mine(colleague)).toEqual([]);
  expect(await log()).toEqual(["asked", "joined", "left"]);
});

test("a colleague may do nothing with the question but read and leave", async () => {
  const { id } = await ask(seller, { text });
  await join(id);
  const params = { id };
  const body = { key: crypto.randomUUID(), text: "Ещё" };
  expect(problemOf(await colleague.call(endpoints.reply, { params, body }))).toBe("not-found");
  expect(problemOf(await colleague.call(endpoints.cancel, { params }))).toBe("not-found");
  await agent.get(endpoints.answer, { params, body: answer() });
  const rated = await colleague.call(endpoints.feedback, { params, body: { result: "incomplete" } });
  expect(problemOf(rated)).toBe("not-found");
});

test("an erased person is nobody's colleague any more", async () => {
  const { id } = await ask(seller, { text });
  await join(id);
  await erasePerson(desk.store, colleague.id, desk.now());
  expect((await agent.get(endpoints.request, { params: { id } })).joined).toBeUndefined();
  expect(await desk.store.read.selectFrom("request_joiner").selectAll().execute()).toEqual([]);
});

test("whoever tries what others might have asked is slowed down", async () => {
  const tries = Array.from({ length: 61 }, () =>
    colleague.call(endpoints.sameAsked, { body: { text: words } }),
  );
  const refused = (await Promise.all(tries)).filter(({ kind }) => kind === "problem");
  expect(refused.map(problemOf)).toEqual(["rate-limited"]);
});
