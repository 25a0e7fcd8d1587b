import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { applyRetention } from "../../../../server/desk/apply-retention.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { eraseRequest } from "../../../../server/desk/erase-request.ts";
import { proposeTopic } from "../../../../server/routing/propose-topic.ts";
import { TopicBook } from "../../../../server/questions/topic-book.ts";
import { answer, ask, type DeskApp, type Someone } from "../desk/desk-app.ts";
import { routingApp } from "../desk/routing-app.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
beforeEach(async () => {
  desk = await routingApp();
  seller = await desk.someone({ name: "Марина Котова" });
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
});
afterEach(() => desk.close());

const canteen = "Во сколько открывается столовая в главном офисе?";
const setTopic = (id: number, topic: string) =>
  alina.get(endpoints.setTopic, { params: { id }, body: { topic } });
const answered = async (id: number): Promise<void> => {
  await alina.get(endpoints.claim, { params: { id } });
  await alina.get(endpoints.answer, { params: { id }, body: answer() });
};
const proposed = (text: string) => desk.topics.propose({ text })[0]?.topic;
const anew = () => new TopicBook({ ...given(), signal: new AbortController().signal });
const given = () => ({ read: desk.store.read, topics: desk.config.desk.topics });

describe("the desk learns", () => {
  test("a topic that an agent has said, at once and after a restart", async () => {
    const { id } = await ask(seller, { text: canteen });
    await desk.topics.keepUp();
    expect(proposed("столовая")).toBeUndefined();
    await setTopic(id, "underwriting");
    await desk.topics.keepUp();
    expect(proposed("столовая открыта?")).toBe("underwriting");
    const restarted = anew();
    await restarted.keepUp();
    expect(restarted.propose({ text: "столовая" })).toEqual(desk.topics.propose({ text: "столовая" }));
  });

  test("another one, once the agent says another", async () => {
    const { id } = await ask(seller, { text: canteen });
    await setTopic(id, "underwriting");
    await desk.topics.keepUp();
    await setTopic(id, "tariffs");
    await desk.topics.keepUp();
    expect(proposed("столовая")).toBe("tariffs");
    expect(desk.topics.size()).toBe(1);
  });

  test("nothing from what was only proposed, until somebody has answered and let it be", async () => {
    const { id } = await ask(seller, { text: "Какой тариф для мотоблока?" });
    await desk.topics.keepUp();
    expect(desk.topics.size()).toBe(0);
    await answered(id);
    await desk.topics.keepUp();
    expect(desk.topics.size()).toBe(1);
    expect(proposed("мотоблок")).toBe("tariffs");
  });

  test("and proposes to agents what it learned, with the words that told", async () => {
    const { id } = await ask(seller, { text: canteen });
    await setTopic(id, "underwriting");
    await desk.topics.keepUp();
    const next = await ask(seller, { text: "А столовая по субботам?" });
    // One question is not enough to set a topic without anybody's word.
    expect(next.topic).toBeNull();
    const { proposal } = await alina.get(endpoints.topicProposal, { params: { id: next.id } });
    expect(proposal).toEqual({
      topic: "underwriting",
      how: "learned",
      because: [{ by: "learned", words: ["столовая"] }],
    });
  });

  test.each([
    ["sure, of many", { confidence: 0.9, size: 100 }, "underwriting"],
    ["sure, of few", { confidence: 0.9, size: 20 }, undefined],
    ["unsure", { confidence: 0.4, size: 100 }, undefined],
  ])("and sets by itself only what it has learned well: %s", (_, { confidence, size }, topic) => {
    const likely = { topic: "underwriting", confidence, words: ["столовая"] };
    const topics = { propose: () => [likely], size: () => size };
    const asked = { text: canteen, context: {}, region: null, channel: null, department: null };
    expect(proposeTopic({ config: desk.config, topics }, asked)?.topic).toBe(topic);
    expect(proposeTopic({ config: desk.config, topics }, { ...asked, text: "Тариф?" })?.how).toBe("rule");
  });
});

const learned = async (): Promise<number> => {
  const { id } = await ask(seller, { text: canteen });
  await setTopic(id, "underwriting");
  await answered(id);
  await desk.topics.keepUp();
  expect(proposed("столовая")).toBe("underwriting");
  return id;
};

describe("what is erased", () => {
  test("leaves with the request", async () => {
    await eraseRequest(desk.store, await learned(), desk.now());
    await desk.topics.keepUp();
    expect(proposed("столовая")).toBeUndefined();
    expect(desk.topics.size()).toBe(0);
  });

  test("leaves with the person", async () => {
    await learned();
    await erasePerson(desk.store, seller.id, desk.now());
    await desk.topics.keepUp();
    expect(desk.topics.size()).toBe(0);
  });

  test("leaves when its time is over", async () => {
    await learned();
    desk.pass(60 * 24 * 40);
    await applyRetention(desk.store, { ...desk.config.keeps, requestDays: 30 }, desk.now());
    await desk.topics.dropEnded();
    expect(desk.topics.size()).toBe(0);
  });
});

test("a book that is closed while it learns goes on from there, and loses nothing", async () => {
  const { id } = await ask(seller, { text: canteen });
  await setTopic(id, "underwriting");
  const closing = new AbortController();
  closing.abort();
  const cut = new TopicBook({ ...given(), signal: closing.signal });
  await cut.keepUp();
  const whole = anew();
  await Promise.all([whole.keepUp(), whole.keepUp(), whole.dropEnded()]);
  expect(whole.size()).toBe(1);
});
