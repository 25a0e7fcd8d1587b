import { describe, expect, test } from "vitest";
import { mendWord } from "../../../core/desk/question/mend-word.ts";
import { questionWords } from "../../../core/desk/question/question-words.ts";
import { readQuestion } from "../../../core/desk/question/read-question.ts";
import { sayingFinder } from "../../../core/desk/trade/find-sayings.ts";

const formsOf = (text: string): string[] => questionWords(text).map(({ form }) => form);

describe("a question is read as it was meant", () => {
  test.each([
    ["Как вписать водителя в полис?", "как вписать водителя в полис"],
    // Wrong layout, with letters that are punctuation there, and with stops that are meant.
    ["rfr dgbcfnm djlbntkz d gjkbc?", "как вписать водителя в полис"],
    ["lj,fdbnm cj,cndtyybrf", "добавить собственника"],
    ["ljujdjh rfcrj.", "договор каско"],
    // Latin letters, as several people write them.
    ["kak vpisat voditelya v polis", "как вписать водителя в полис"],
    ["prodlit dogovor dosrochno", "продлить договор досрочно"],
    ["skidka za signalizaciyu", "скидка за сигнализацию"],
    // What is Latin stays so.
    ["не открывается CRM в VPN", "не открывается crm в vpn"],
    ["VIN не проходит", "vin не проходит"],
    ["", ""],
    ["?!", ""],
  ])("%s", (typed, meant) => {
    expect(readQuestion(typed).join(" ")).toBe(meant);
  });

  test.each([
    ["комисия", "комисси"],
    ["андеррайтр", "андеррайт"],
    ["бланк", "бланк"],
    ["готовая", "готовая"],
    ["сегодня", "сегодня"],
  ])("the slip in %s", (typed, meant) => {
    expect(mendWord(typed).startsWith(meant)).toBe(true);
  });

  test("greetings and politeness tell nothing; where there is nothing else, all words do", () => {
    expect(formsOf("Добрый день, коллеги! Подскажите, пожалуйста, где взять бланки")).toEqual([
      "взять",
      "бланки",
    ]);
    expect(formsOf("Подскажите, пожалуйста")).toEqual(["подскажите", "пожалуйста"]);
  });

  test("words that mean the same share a meaning, those of one subject the subject", () => {
    const [fee, lost, form] = questionWords("комиссия потерял бланк");
    const [kv] = questionWords("КВ");
    expect(fee?.meanings.some((meaning) => kv?.meanings.includes(meaning))).toBe(true);
    expect(lost?.subjects.some((subject) => form?.subjects.includes(subject))).toBe(true);
    expect(fee?.subjects.some((subject) => form?.subjects.includes(subject))).toBe(false);
  });
});

describe("sayings", () => {
  const find = sayingFinder([
    { written: "кабинет", senses: ["room"] },
    { written: "личный кабинет", senses: ["site"] },
    { written: "комисси*", senses: ["fee"] },
  ]);
  test.each([
    ["кабинете", ["room"]],
    ["личном кабинете", ["site"]],
    ["комиссионные", ["fee"]],
    ["кабинет личный", ["room"]],
    ["коммутатор", []],
  ])("in «%s»", (text, senses) => {
    expect(find(text.split(" ")).flatMap((said) => said.senses)).toEqual(senses);
  });
});
