import { array, assert, constantFrom, nat, property, shuffledSubarray, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeTopics } from "../../../core/desk/propose-topics.ts";
import { createTopicModel, type TopicModel } from "../../../core/desk/topic-model.ts";

const topics = [
  { id: "forms", ru: "Бланки и документы", en: "Forms and documents" },
  { id: "pay", ru: "Комиссия и финансы", en: "Commission and finance" },
  { id: "claims", ru: "Убытки и выплаты", en: "Claims" },
  { id: "systems", ru: "CRM и доступы", en: "CRM and access" },
] as const;
const examples = [
  { id: 1, topic: "forms", text: "Где получить чистые бланки?" },
  { id: 2, topic: "forms", text: "Печать на полисе стёрлась, что делать" },
  { id: 3, topic: "pay", text: "Не начислили вознаграждение за август" },
  { id: 4, topic: "pay", text: "Расхождение в акте сверки" },
  { id: 5, topic: "claims", text: "Сколько ждать направление на ремонт" },
  { id: 6, topic: "claims", text: "Клиента затопили соседи, какие документы для выплаты" },
  { id: 7, topic: "systems", text: "Учётная запись заблокирована" },
  { id: 8, topic: "systems", text: "Карточка клиента не сохраняется" },
];
const taught = (order = examples): TopicModel => {
  const model = createTopicModel(topics);
  for (const example of order) model.learn(example);
  return model;
};
const first = (model: TopicModel, text: string) => model.propose({ text })[0]?.topic;

describe("a topic is proposed", () => {
  test.each([
    ["потерял бланк строгой отчётности", "forms"],
    ["когда придёт КВ", "pay"],
    ["виновник скрылся, ДТП", "claims"],
    ["забыл пароль", "systems"],
    ["pfdbcftn црм", "systems"],
  ])("before anything was learned, by its name and what the trade calls so: %s", (text, topic) => {
    expect(first(createTopicModel(topics), text)).toBe(topic);
  });

  test("by what was learned, whatever it is called", () => {
    const model = taught();
    const hours = "Во сколько открывается столовая в главном офисе?";
    expect(model.propose({ text: "столовая" })).toEqual([]);
    model.learn({ id: 20, topic: "systems", text: hours });
    expect(first(model, "столовая открыта?")).toBe("systems");
  });

  test("with the words that told, and the next ones after it", () => {
    const proposed = taught().propose({
      text: "Здравствуйте! Куда сдать испорченные бланки, печать ещё не ставили?",
    });
    expect(proposed[0]).toMatchObject({ topic: "forms" });
    expect(proposed[0]?.words).toEqual(expect.arrayContaining(["бланки"]));
    expect(proposed[0]?.words).not.toContain("здравствуйте");
    expect(proposed.length).toBeLessThanOrEqual(3);
    const confidences = proposed.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
    expect(confidences.every((confidence) => confidence > 0 && confidence <= 1)).toBe(true);
  });

  test("by the page it was asked on", () => {
    const model = taught();
    const page = ["Портал", "Сотрудникам", "Питание"];
    model.learn({ id: 20, topic: "pay", text: "Кто платит?", page });
    expect(model.propose({ text: "А где это?", page })[0]?.topic).toBe("pay");
  });

  test("never where nothing speaks for any", () => {
    expect(taught().propose({ text: "Здравствуйте" })).toEqual([]);
    expect(taught().propose({ text: "" })).toEqual([]);
    expect(createTopicModel([]).propose({ text: "бланки" })).toEqual([]);
  });
});

describe("what is learned", () => {
  const texts = examples.map(({ text }) => text);
  const told = (model: TopicModel) => texts.map((text) => model.propose({ text }));

  test("knows no order", () => {
    const expected = told(taught());
    assert(
      property(shuffledSubarray(examples, { minLength: examples.length }), (order) => {
        expect(told(taught(order))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test("is forgotten without a trace, and learned anew under another topic", () => {
    const expected = told(taught());
    assert(
      property(array(tuple(nat(5), constantFrom(...texts)), { maxLength: 12 }), (others) => {
        const model = taught();
        for (const [at, [topic, text]] of others.entries()) {
          model.learn({ id: 100 + at, topic: topics[topic % topics.length]?.id ?? "pay", text });
        }
        for (const at of others.keys()) model.forget(100 + at);
        expect(model.size()).toBe(examples.length);
        expect(told(model)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
    const model = taught();
    model.learn({ id: 1, topic: "pay", text: "Где получить чистые бланки?" });
    model.learn({ id: 1, topic: "forms", text: "Где получить чистые бланки?" });
    expect(told(model)).toEqual(expected);
  });
});

describe("rules of the administrator", () => {
  const ruled = [
    { id: "forms", rules: [] },
    { id: "pay", rules: [{ words: ["бланк"], region: ["Томская область"] }] },
  ];
  const asked = {
    text: "Куда сдать бланки?",
    page: [],
    region: "Томская область",
    channel: null,
    department: null,
  };

  test("come before statistics, and the others after them, none twice", () => {
    const proposed = proposeTopics({ topics: ruled, model: taught() }, asked);
    expect(proposed[0]).toEqual({
      topic: "pay",
      how: "rule",
      confidence: 1,
      because: [
        { by: "words", found: ["бланк"] },
        { by: "region", found: ["Томская область"] },
      ],
    });
    expect(proposed[1]).toMatchObject({ topic: "forms", how: "learned", because: [{ by: "learned" }] });
    expect(new Set(proposed.map(({ topic }) => topic)).size).toBe(proposed.length);
  });

  test("that do not hold say nothing", () => {
    const elsewhere = { ...asked, region: "Москва" };
    expect(proposeTopics({ topics: ruled, model: taught() }, elsewhere)[0]).toMatchObject({
      topic: "forms",
      how: "learned",
    });
  });
});
