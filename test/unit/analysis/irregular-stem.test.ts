import { stemmer as snowball } from "@orama/stemmers/russian";
import { describe, expect, test } from "vitest";
import { dropFleetingVowel } from "../../../core/analysis/drop-fleeting-vowel.ts";
import { nounBases } from "../../../core/analysis/noun-bases.ts";
import { stemWord } from "../../../core/analysis/stem-word.ts";
import { strayForms } from "../../../core/analysis/stray-forms.ts";
import { wholeParadigms } from "../../../core/analysis/whole-paradigms.ts";

const stemsWithoutTables = (forms: readonly string[]) =>
  new Set(forms.map((form) => dropFleetingVowel(snowball(form))));
const nouns = nounBases.flatMap(({ endings, bases }) =>
  bases.split(/\s+/).map((base) => endings.split(" ").map((ending) => base + ending)),
);
const groups = [...wholeParadigms, ...strayForms].map((group) => group.split(" "));

test.each([
  ["людей", "человек"],
  ["шла", "идёт"],
  ["пришёл", "прийти"],
  ["детям", "ребёнку"],
  ["денег", "деньги"],
  ["лет", "года"],
  ["матери", "мать"],
  ["времени", "время"],
  ["займы", "заём"],
  ["напишите", "написать"],
  ["внесён", "внести"],
  ["лимит", "лимиты"],
  ["журнал", "журналы"],
  ["запись", "записи"],
  ["автомобиль", "автомобили"],
  ["правило", "правилами"],
  ["случая", "случаев"],
])("%s and %s are forms of one word", (one, other) => {
  const [first, second] = [one, other].map((word) => stemWord(word.replaceAll("ё", "е")));
  expect(first).toBe(second);
});

test.each([
  ["лет", "лето"],
  ["суда", "судно"],
  ["правила", "права"],
  ["дом", "домены"],
  ["имени", "именно"],
  ["мать", "материя"],
])("%s and %s stay apart", (one, other) => {
  expect(stemWord(one)).not.toBe(stemWord(other));
});

describe("the tables", () => {
  test.each([...nouns, ...groups].map((forms) => [forms[0], forms] as const))(
    "%s has one stem",
    (_, forms) => {
      expect(new Set(forms.map(stemWord)).size).toBe(1);
    },
  );

  test("hold only what Snowball keeps apart", () => {
    const needless = [...nouns, ...groups].filter((forms) => stemsWithoutTables(forms).size < 2);
    expect(needless.map(([form]) => form)).toEqual([]);
  });

  test("put no form into two words", () => {
    const seen = new Map<string, string>();
    for (const forms of [...nouns, ...wholeParadigms.map((group) => group.split(" "))]) {
      for (const form of new Set(forms)) {
        expect([form, seen.get(form)]).toEqual([form, undefined]);
        seen.set(form, forms[0] ?? "");
      }
    }
  });
});
