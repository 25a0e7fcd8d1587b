import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { returnSilent } from "../../../../server/routing/return-silent.ts";
import { answer, ask, type DeskApp, problemOf, type Someone } from "./desk-app.ts";
import { lettersOf, routingApp } from "./routing-app.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
let viktor: Someone;
beforeEach(async () => {
  desk = await routingApp();
  seller = await desk.someone({ name: "Марина Котова" });
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
  viktor = await desk.someone({ role: "specialist", name: "Виктор Лавров", skills: ["андеррайтинг"] });
});
afterEach(() => desk.close());

const limit = "Нужно ли согласовать лимит 2,5 млн по молодому водителю?";
const key = (): string => crypto.randomUUID();
const routeTo = (id: number, to: string, note = "") =>
  alina.get(endpoints.route, { params: { id }, body: { key: key(), to, note } });
const says = (who: Someone, id: number, text: string) =>
  who.call(endpoints.specialistAnswer, { params: { id }, body: { key: key(), text, to: "agent" } });
const saysToSeller = (who: Someone, id: number, text: string) =>
  who.call(endpoints.specialistAnswer, { params: { id }, body: { key: key(), text, to: "seller" } });
const queueOf = async (who: Someone): Promise<number[]> =>
  (await who.get(endpoints.requests, { query: { scope: "queue" } })).requests.map(({ id }) => id);
const planner = () => returnSilent(deskOf(desk.hub, { ...desk, catalogue: desk.portal }));

describe("a topic", () => {
  test("is proposed by rules at asking, and told why", async () => {
    const { id, topic, events } = await ask(seller, { text: limit });
    expect(topic).toBe("underwriting");
    expect(events.at(-1)).toMatchObject({ kind: "topic", topic: "underwriting", how: "rule", by: null });
    expect(await alina.get(endpoints.topicProposal, { params: { id } })).toEqual({
      proposal: {
        topic: "underwriting",
        how: "rule",
        because: [{ by: "words", found: ["лимит", "согласовать"] }],
      },
    });
  });

  test("is none where no rule holds, and the agent says it in one call; the same again adds nothing", async () => {
    const { id, topic } = await ask(seller, { text: "Здравствуйте, помогите" });
    expect(topic).toBeNull();
    const set = (to: string | null) => alina.get(endpoints.setTopic, { params: { id }, body: { topic: to } });
    expect((await set("tariffs")).topic).toBe("tariffs");
    const again = await set("tariffs");
    expect(again.events.filter(({ kind }) => kind === "topic")).toHaveLength(1);
    expect((await set(null)).topic).toBeNull();
    const wrong = await alina.call(endpoints.setTopic, { params: { id }, body: { topic: "elsewhere" } });
    expect(problemOf(wrong)).toBe("invalid");
  });
});

describe("a request routed to a specialist", () => {
  test("has the topic's group proposed first, then who belongs to it", async () => {
    const { id } = await ask(seller, { text: limit });
    const { addressees, proposed } = await alina.get(endpoints.addressees, { params: { id } });
    expect(proposed).toBe("group:андеррайтинг");
    expect(addressees.map(({ to }) => to)).toEqual(["group:андеррайтинг", viktor.id, "contact:belov"]);
    expect(addressees.every(({ onShift }) => onShift)).toBe(true);
  });

  test("stays the agent's, runs on, and is seen with a sub-deadline by the specialist alone", async () => {
    const { id } = await ask(seller, { text: limit });
    const foreign = await ask(seller);
    const other = await desk.someone({ role: "specialist", skills: ["финансы"] });
    desk.pass(5);
    const routed = await routeTo(id, viktor.id, "Подтвердите лимит");
    expect(routed).toMatchObject({
      claimedBy: { id: alina.id },
      clock: { state: "running" },
      routed: { to: viktor.id, name: "Виктор Лавров", dueAt: "2026-02-02T07:20:00Z" },
    });
    expect(await queueOf(viktor)).toEqual([id]);
    const seen = await viktor.get(endpoints.request, { params: { id } });
    expect(seen).toMatchObject({ question: limit, seller: null, sellerAttributes: null });
    expect(seen.messages.map(({ text }) => text)).toEqual(["Подтвердите лимит"]);
    expect(await queueOf(other)).toEqual([]);
    expect(problemOf(await other.call(endpoints.request, { params: { id } }))).toBe("not-found");
    expect(problemOf(await viktor.call(endpoints.request, { params: { id: foreign.id } }))).toBe("not-found");
    expect(problemOf(await says(other, id, "Можно"))).toBe("not-found");
    expect(problemOf(await says(viktor, foreign.id, "Можно"))).toBe("not-found");
  });

  test("by group is seen by all of it, and not by whoever left it", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, "group:андеррайтинг");
    expect(await queueOf(viktor)).toEqual([id]);
    await desk.store.write((trx) =>
      trx.updateTable("user").set({ skills: null }).where("id", "=", viktor.id).execute(),
    );
    expect(await queueOf(viktor)).toEqual([]);
    expect(problemOf(await viktor.call(endpoints.request, { params: { id } }))).toBe("not-found");
  });

  test("is nothing that the seller reads along with, but they see that it is with a specialist", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, viktor.id, "Он уже третий раз спрашивает");
    await says(viktor, id, "До 2,5 млн согласование не нужно");
    const own = await seller.get(endpoints.request, { params: { id } });
    expect(own.messages).toEqual([]);
    expect(own.unseen).toBe(false);
    expect(JSON.stringify(own)).not.toMatch(/третий раз|согласование не нужно/);
    expect(own.events.map(({ kind }) => kind)).toContain("routed");
  });

  test("comes back to the agent with the answer, who sends it", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, viktor.id);
    expect((await says(viktor, id, "Не нужно")).kind).toBe("ok");
    const back = await alina.get(endpoints.request, { params: { id } });
    expect(back).toMatchObject({ routedTo: null, routed: null, claimedBy: { id: alina.id }, state: "open" });
    expect(back.messages.at(-1)).toMatchObject({
      kind: "from-specialist",
      author: { name: "Виктор Лавров" },
    });
    await alina.get(endpoints.answer, { params: { id }, body: answer({ text: "Согласование не нужно" }) });
    // They see what became of it, but have no more to say.
    expect((await viktor.get(endpoints.request, { params: { id } })).state).toBe("answered");
    expect(problemOf(await says(viktor, id, "И ещё"))).toBe("closed");
  });

  test("is answered to the seller only where policy says so", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, viktor.id);
    expect(problemOf(await saysToSeller(viktor, id, "Не нужно"))).toBe("forbidden");
  });

  test("cannot be answered by an agent's endpoint, nor routed to nobody", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, viktor.id);
    expect(problemOf(await viktor.call(endpoints.answer, { params: { id }, body: answer() }))).toBe(
      "forbidden",
    );
    for (const to of ["group:nowhere", "contact:nobody", seller.id, alina.id, "group:финансы"]) {
      const called = await alina.call(endpoints.route, {
        params: { id },
        body: { key: key(), to, note: "" },
      });
      expect(problemOf(called)).toBe("invalid");
    }
  });

  test("the same again, or with the same key, is routed once", async () => {
    const { id } = await ask(seller, { text: limit });
    const body = { key: key(), to: viktor.id, note: "Лимит?" };
    await alina.get(endpoints.route, { params: { id }, body });
    await alina.get(endpoints.route, { params: { id }, body });
    const { events, messages } = await routeTo(id, viktor.id);
    expect(events.filter(({ kind }) => kind === "routed")).toHaveLength(1);
    expect(messages).toHaveLength(1);
    const reused = { params: { id }, body: { ...body, note: "Другое" } };
    expect(problemOf(await alina.call(endpoints.route, reused))).toBe("key-reused");
  });

  test("is taken back by its agent, not by a colleague", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, viktor.id);
    const rustam = await desk.someone({ role: "agent" });
    expect(problemOf(await rustam.call(endpoints.recall, { params: { id } }))).toBe("claimed");
    expect((await alina.get(endpoints.recall, { params: { id } })).routed).toBeNull();
    expect(problemOf(await alina.call(endpoints.recall, { params: { id } }))).toBe("wrong-state");
    // What they say now still reaches the agent, and nobody else.
    expect((await says(viktor, id, "Уже посмотрел: можно")).kind).toBe("ok");
    const { events, messages } = await alina.get(endpoints.request, { params: { id } });
    expect(events.at(-1)).toMatchObject({ kind: "noted", inside: true });
    expect(messages.at(-1)).toMatchObject({ kind: "from-specialist" });
  });

  test("brings letters without a word of the question; nothing once it is back", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, "group:андеррайтинг", "Подтвердите лимит");
    const [toViktor] = await lettersOf(desk, "routed");
    expect(toViktor?.to).toBe(viktor.id);
    expect(toViktor?.written?.subject).toContain(`№ ${id}`);
    expect(toViktor?.written?.text).toContain(`http://127.0.0.1:4000/desk/requests/${id}`);
    expect(toViktor?.written?.text).not.toMatch(/лимит|Марина/);
    await alina.get(endpoints.recall, { params: { id } });
    expect((await lettersOf(desk, "routed"))[0]?.written).toBeNull();
    expect((await lettersOf(desk, "specialist-link"))[0]?.written).toBeNull();
  });
});

describe("with the policy that specialists answer sellers", () => {
  test("their answer is the answer; the agent stays the owner", async () => {
    const open = await routingApp({ specialistAnswers: "seller" });
    try {
      const [asker, agent, expert] = [
        await open.someone(),
        await open.someone({ role: "agent" }),
        await open.someone({ role: "specialist", name: "Виктор Лавров", skills: ["андеррайтинг"] }),
      ];
      const { id } = await ask(asker, { text: limit });
      const body = { key: key(), to: expert.id, note: "" };
      await agent.get(endpoints.route, { params: { id }, body });
      expect((await saysToSeller(expert, id, "Не нужно")).kind).toBe("ok");
      const own = await asker.get(endpoints.request, { params: { id } });
      expect(own).toMatchObject({ state: "answered", claimedBy: { id: agent.id }, unseen: true });
      expect(own.messages).toMatchObject([
        { kind: "answer", from: "specialist", author: { name: "Виктор Лавров" } },
      ]);
    } finally {
      await open.close();
    }
  });
});

describe("a silent specialist's request", () => {
  test("returns when its allowance is over, with the reserve ahead, and the agent is told", async () => {
    const { id } = await ask(seller, { text: limit });
    desk.pass(20);
    await routeTo(id, viktor.id);
    desk.pass(4);
    expect(await planner()).toEqual([]);
    desk.pass(1);
    expect(await planner()).toEqual([id]);
    expect(await planner()).toEqual([]);
    const back = await alina.get(endpoints.request, { params: { id } });
    expect(back).toMatchObject({
      routed: null,
      claimedBy: { id: alina.id },
      clock: { remainingSeconds: 300 },
    });
    expect(back.events.at(-1)).toMatchObject({ kind: "returned", by: null });
    const [letter] = await lettersOf(desk, "returned");
    expect(letter).toMatchObject({ to: alina.id });
    expect(letter?.written?.subject).toContain("10:30");
  });

  test("waits while the seller owes a reply, and outside hours", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, viktor.id);
    await alina.get(endpoints.askSeller, { params: { id }, body: { key: key(), text: "Какой стаж?" } });
    desk.pass(60);
    expect(await planner()).toEqual([]);
    await seller.get(endpoints.reply, { params: { id }, body: { key: key(), text: "Два года" } });
    desk.pass(14);
    expect(await planner()).toEqual([]);
    desk.pass(1);
    expect(await planner()).toEqual([id]);
  });

  test("is written to nobody once the agent has answered or gone on", async () => {
    const { id } = await ask(seller, { text: limit });
    await routeTo(id, viktor.id);
    desk.pass(15);
    await planner();
    await alina.get(endpoints.answer, { params: { id }, body: answer() });
    expect((await lettersOf(desk, "returned"))[0]?.written).toBeNull();
  });
});
