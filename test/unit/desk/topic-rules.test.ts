import { describe, expect, test } from "vitest";
import { type AskedAbout, topicByRules } from "../../../core/desk/topic-rules.ts";

const topics = [
  { id: "tariffs", rules: [{ words: ["тариф", "коэффициент", "базовая ставка"] }] },
  { id: "finance", rules: [{ words: ["комиссия", "акт сверки"] }, { section: ["Комиссия"] }] },
  { id: "salons", rules: [{ words: ["тариф"], channel: ["автосалоны"] }] },
  { id: "blanks", rules: [{ section: ["Бланки"] }] },
];
const asked = (text: string, given: Partial<AskedAbout> = {}): AskedAbout => {
  return { text, page: [], region: null, channel: null, department: null, ...given };
};

describe("a topic by rules", () => {
  test("is found by words in any form", () => {
    expect(topicByRules(topics, asked("По каким тарифам считать Казань?"))).toEqual({
      topic: "tariffs",
      because: [{ by: "words", found: ["тариф"] }],
    });
  });

  test("is found by a phrase only where its words stand together", () => {
    expect(topicByRules(topics, asked("Где взять акты сверки?"))?.topic).toBe("finance");
    expect(topicByRules(topics, asked("Подписан акт, нужна ли сверка номера?"))).toBeNull();
  });

  test("is found by a step of the page's path", () => {
    expect(topicByRules(topics, asked("Где это взять?", { page: ["Работа", "бланки"] }))?.topic).toBe(
      "blanks",
    );
  });

  test("of two is the one that names more of what holds", () => {
    expect(topicByRules(topics, asked("Какой тариф?", { channel: "автосалоны" }))?.topic).toBe("salons");
    expect(topicByRules(topics, asked("Какой тариф?", { channel: "банки" }))?.topic).toBe("tariffs");
  });

  test("of equals is the one with more words found, then the first", () => {
    expect(topicByRules(topics, asked("Комиссия по акту сверки при новом тарифе?"))?.topic).toBe("finance");
    expect(topicByRules(topics, asked("Комиссия и тариф"))?.topic).toBe("tariffs");
  });

  test("is none where nothing holds", () => {
    expect(topicByRules(topics, asked("Здравствуйте"))).toBeNull();
    expect(topicByRules([], asked("тариф"))).toBeNull();
  });
});
