import { array, assert, constantFrom, property, shuffledSubarray, string, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseDifferent } from "../../../core/desk/question/choose-different.ts";
import { asksTheSame, createQuestionIndex, type QuestionIndex } from "../../../core/desk/same-question.ts";

const asked: readonly string[] = [
  "Как вписать второго водителя в действующий полис ОСАГО?",
  "Клиент вышла замуж, как поменять фамилию в полисе",
  "Где заказать чистые бланки строгой отчётности?",
  "Испортил бланк, как его списать",
  "Когда перечислят комиссионное вознаграждение за сентябрь?",
  "Какая скидка за сигнализацию в загородном доме?",
  "Клиент хочет вернуть деньги в период охлаждения",
  "Не могу зайти в CRM, забыл пароль",
  "Электронная подпись истекла, где продлить сертификат",
  "Когда следующий вебинар по страхованию жизни",
  "Сколько дней рассматривают выплату после ДТП?",
  "Куда направить претензию клиента на отказ в выплате",
];
const filled = (texts: readonly string[] = asked): QuestionIndex => {
  const index = createQuestionIndex();
  for (const [id, text] of texts.entries()) index.add({ id, text });
  return index;
};
const firstOf = (text: string): string | undefined => {
  const [first] = filled().similar(text, 5);
  return first && asked[first.id];
};

const idsOf = (index: QuestionIndex, text: string): number[] => index.similar(text, 5).map(({ id }) => id);
const areFirstThree = (one: { id: number }, other: { id: number }): number =>
  one.id < 3 && other.id < 3 ? 1 : 0;

describe("a question finds what asks the same", () => {
  test.each([
    ["в других формах", "вписали водителей в полис", 0],
    ["с опечаткой", "как списать испорченый бланк", 3],
    ["в другой раскладке", "rfr dgbcfnm djlbntkz d gjkbc", 0],
    ["латиницей", "kogda perechislyat komissionnoe voznagrazhdenie", 4],
    ["как говорят в деле", "когда придёт КВ", 4],
    ["другими словами", "не пускает в црм, сбросить доступ", 7],
    [
      "с приветом и подробностями",
      "Добрый день, коллеги! Подскажите, скидка на дом, стоит охрана и сигнализация?",
      5,
    ],
  ])("%s", (_, text, expected) => {
    expect(firstOf(text)).toBe(asked[expected]);
  });

  test("and tells how surely", () => {
    const [same] = filled().similar("Как вписать второго водителя в полис ОСАГО?", 1);
    const [other] = filled().similar("Какая франшиза у каско для такси?", 1);
    expect(asksTheSame(same?.score ?? 0)).toBe(true);
    expect(asksTheSame(other?.score ?? 0)).toBe(false);
    expect(filled(["Пролонгация КАСКО"]).similar("Пролонгация КАСКО", 1)[0]?.score).toBeCloseTo(1);
  });

  test("only among those accepted", () => {
    const even = filled().similar("как списать испорченный бланк", 20, (id) => id % 2 === 0);
    expect(even.length).toBeGreaterThan(0);
    expect(even.every(({ id }) => id % 2 === 0)).toBe(true);
  });

  test("and what differs before another wording of what is listed already", () => {
    const pool = [0.9, 0.89, 0.88, 0.7].map((nearness, id) => ({ nearness, id }));
    expect(chooseDifferent(pool, 3, areFirstThree).map(({ id }) => id)).toEqual([0, 3, 1]);
    expect(chooseDifferent(pool, 9, () => 0).map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  });

  test.each(["", "   ", "?", "!!! …", "\u0000"])("and nothing for %j", (text) => {
    expect(filled().similar(text, 5)).toEqual([]);
  });
  test("nor in an empty index, nor where no places are left", () => {
    expect(createQuestionIndex().similar("полис", 5)).toEqual([]);
    expect(filled().similar("бланк", 0)).toEqual([]);
  });
});

describe("an index", () => {
  const someTexts = uniqueArray(constantFrom(...asked), { minLength: 2 });

  test("is the same again once what was added is removed", () => {
    const before = filled();
    const expected = asked.map((text) => before.similar(text, 5));
    assert(
      property(
        array(string({ unit: constantFrom("а", "б", "в", " ", "е", "полис") }), { maxLength: 20 }),
        (others) => {
          const index = filled();
          for (const [at, text] of others.entries()) index.add({ id: 1000 + at, text });
          for (const at of others.keys()) index.remove(1000 + at);
          expect(index.size()).toBe(asked.length);
          expect(asked.map((text) => index.similar(text, 5))).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("knows no order of adding", () => {
    assert(
      property(
        shuffledSubarray([...asked.keys()], { minLength: asked.length }),
        someTexts,
        (order, texts) => {
          const index = createQuestionIndex();
          for (const id of order) index.add({ id, text: asked[id] ?? "" });
          for (const text of texts) expect(idsOf(index, text)).toEqual(idsOf(filled(), text));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("holds the last text of an id, and nothing of one that was removed", () => {
    const index = filled();
    index.add({ id: 3, text: "Чем отличается НСЖ от ИСЖ" });
    expect(index.size()).toBe(asked.length);
    expect(idsOf(index, "отличия НСЖ")[0]).toBe(3);
    index.remove(3);
    index.remove(3);
    expect(index.has(3)).toBe(false);
    expect(index.similar("НСЖ", 5).some(({ id }) => id === 3)).toBe(false);
  });

  test("takes a whole e-mail and more", () => {
    const index = filled();
    const long = "Клиент просит внести изменения в договор и пересчитать премию. ".repeat(500);
    index.add({ id: 99, text: long });
    expect(idsOf(index, "внести изменения и пересчитать премию")[0]).toBe(99);
  });
});
