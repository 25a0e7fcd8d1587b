import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData } from "../../../core/desk/find-personal-data.ts";
import { maskPersonalData } from "../../../core/desk/mask-personal-data.ts";

/** The text, and what is found in it: kind and wording. */
type Case = readonly [text: string, ...found: string[]];

const passports: readonly Case[] = [
  ["Паспорт 4510 123456, выдан ОВД", "passport 4510 123456"],
  ["паспорт 45 10 123456", "passport 45 10 123456"],
  ["паспорт 4510123456", "passport 4510123456"],
  ["паспорт: 4510-123456", "passport 4510-123456"],
  ["паспорт серия 4510 номер 123456", "passport 4510 номер 123456"],
  ["серия 45 10, № 123456", "passport 45 10, № 123456"],
  ["Паспорт серии 4510 №123456 просрочен", "passport 4510 №123456"],
  ["с. 4510 н. 123456", "passport 4510 н. 123456"],
  ["данные клиента 45 10 123456", "passport 45 10 123456"],
  ["Иванов, 4510 № 123456", "passport 4510 № 123456"],
  ["паспорт\u00a045\u00a010\u00a0123\u00a0456", "passport 45\u00a010\u00a0123\u00a0456"],
  ["загранпаспорт 71 1234567", "passport 71 1234567"],
  ["загранпаспорт 711234567", "passport 711234567"],
  ["4510123456 — паспорт страхователя", "passport 4510123456"],
  ["passport No. 4510 123456", "passport 4510 123456"],
  ["паспорт 4510 123456, тел. 9161234567", "passport 4510 123456", "phone 9161234567"],
  ["паспорт РФ, 4510\n123456", "passport 4510\n123456"],
];

const cards: readonly Case[] = [
  ["карта 4276 1600 1234 5675", "card 4276 1600 1234 5675"],
  ["4111111111111111", "card 4111111111111111"],
  ["МИР 2200-0000-0000-0004 не проходит", "card 2200-0000-0000-0004"],
  ["5555 5555 5555 4444 12/27", "card 5555 5555 5555 4444"],
  ["карта 3782 822463 10005", "card 3782 822463 10005"],
  ["Оплата картой 4111\u00a01111\u00a01111\u00a01111.", "card 4111\u00a01111\u00a01111\u00a01111"],
  // The check digit is wrong: no card has this number.
  ["карта 4111 1111 1111 1112"],
  ["р/с 40702810400000001234"],
  ["ОГРН 1027700132195"],
  ["карта ****1111"],
];

const phones: readonly Case[] = [
  ["+7 (495) 123-45-67", "phone +7 (495) 123-45-67"],
  ["+79161234567", "phone +79161234567"],
  ["89161234567", "phone 89161234567"],
  ["8 916 123 45 67", "phone 8 916 123 45 67"],
  ["8-916-123-45-67", "phone 8-916-123-45-67"],
  ["8(916)1234567", "phone 8(916)1234567"],
  ["8 (916) 123 45 67", "phone 8 (916) 123 45 67"],
  ["8916 123-45-67", "phone 8916 123-45-67"],
  ["8916-1234567", "phone 8916-1234567"],
  ["7 916 123-45-67", "phone 7 916 123-45-67"],
  ["+7.916.123.45.67", "phone +7.916.123.45.67"],
  ["+7\u00a0916\u00a0123‑45‑67", "phone +7\u00a0916\u00a0123‑45‑67"],
  ["8 – 916 – 123 – 45 – 67", "phone 8 – 916 – 123 – 45 – 67"],
  ["8-800-2000-600", "phone 8-800-2000-600"],
  ["8 (48762) 5-12-34", "phone 8 (48762) 5-12-34"],
  ["(495) 123-45-67", "phone (495) 123-45-67"],
  ["916 123-45-67", "phone 916 123-45-67"],
  ["тел. 9161234567", "phone 9161234567"],
  ["тел.: 123-45-67", "phone 123-45-67"],
  ["позвоните клиенту Ивановой 9161234567", "phone 9161234567"],
  ["телефон № 89161234567", "phone 89161234567"],
  ["9161234567 (мой телефон)", "phone 9161234567"],
  ["+375 29 123-45-67", "phone +375 29 123-45-67"],
  ["+998 90 123 45 67", "phone +998 90 123 45 67"],
  ["тел.89161234567,89031112233", "phone 89161234567", "phone 89031112233"],
  ["Звонил клиент с 8 916 123-45-67 по договору", "phone 8 916 123-45-67"],
];

const policies: readonly Case[] = [
  ["полис ХХХ 0412345678", "policy ХХХ 0412345678"],
  ["ХХХ0412345678", "policy ХХХ0412345678"],
  ["ТТТ № 7012345678", "policy ТТТ № 7012345678"],
  ["серия XXX номер 0412345678", "policy XXX номер 0412345678"],
  ["ххх 0412 345 678", "policy ххх 0412 345 678"],
  ["ААС 5012345678", "policy ААС 5012345678"],
  ["полис № СП-2024/15", "policy СП-2024/15"],
  ["Полис КАСКО № 4012 123456", "policy 4012 123456"],
  ["по полису №123456789 отказ", "policy 123456789"],
  ["полис ОМС 7700123456789012", "policy 7700123456789012"],
  ["полиса ДМС № ДМ-00123/26", "policy ДМ-00123/26"],
  ["договор страхования № 12-345678", "policy 12-345678"],
  ["policy No. AB-1234567", "policy AB-1234567"],
  ["полис ВЗР номер 1234567, тел. 8 916 123-45-67", "policy 1234567", "phone 8 916 123-45-67"],
];

const nobody: readonly Case[] = [
  ["Сумма 89 161 234 567 руб."],
  ["8 916 123 456 рублей"],
  ["премия 12 500 ₽, франшиза 8 900 – 9 900 000"],
  ["от 8 900 до 12 500 000 ₽"],
  ["1 234 567,89"],
  ["тариф К-4510 123456"],
  ["тариф КАСКО-2024/15"],
  ["по тарифу 4510 123456"],
  ["с 01.11.2026 по 12.12.2026"],
  ["26.11.2026 14:35"],
  ["от 12.03.2011 123456"],
  ["2026-11-26 08:32:11"],
  ["заявка 89161234567"],
  ["заявка № 4510 123456"],
  ["обращение № 9161234567"],
  ["Вопрос № 12345, срок 14:35"],
  ["ИНН 7712345678"],
  ["СНИЛС 123-456-789 01"],
  ["счёт № 4510123456"],
  ["код ошибки 4102"],
  ["VIN XTA210990Y2765432"],
  ["полис на 2026 год"],
  ["полис 150000 руб."],
  ["полисов 12"],
  ["полис № 12"],
  ["стаж 25 лет, КБМ 0,46"],
  ["Федеральный закон 40-ФЗ, ст. 15"],
  ["г. Москва, 127410, Алтуфьевское ш., 79А"],
  ["скидка 15 % при сумме 1 000 000 000 000"],
  ["в 2026 году 4 510 обращений"],
  [""],
];

function listed(text: string): string[] {
  return findPersonalData(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
}

describe.each([
  ["passports", passports],
  ["cards", cards],
  ["phones", phones],
  ["policies", policies],
  ["what leads to nobody", nobody],
])("%s", (_, cases) => {
  test.each(cases.map(([text, ...found]) => ({ text, found })))("«$text»", ({ text, found }) => {
    expect(listed(text)).toEqual(found);
  });
});

const pieces = constantFrom(
  "8",
  "+7",
  "916",
  "123",
  "45",
  "67",
  " ",
  "-",
  "(",
  ")",
  "№",
  "ХХХ",
  "полис ",
  "паспорт ",
  "4510",
  "123456",

  "тел. ",
  ".",
  ",",
  "0412345678",
  "4111 1111 1111 1111",
  "\ud83d",
  "😀",
  "руб",
  "\u00a0",
  "\n",
);
const anyText = oneof(
  string({ unit: "binary" }),
  array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
);

describe("in any text", () => {
  test("what is found stands in order, within the text, and never overlaps", () => {
    assert(
      property(anyText, (text) => {
        let at = 0;
        for (const { from, to } of findPersonalData(text)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test("masking takes out what was found and leaves all else", () => {
    assert(
      property(anyText, (text) => {
        const found = findPersonalData(text);
        const masked = maskPersonalData(text, found);
        const kept = masked.split("••••").join("").length;
        const hidden = found.reduce((sum, { from, to }) => sum + to - from, 0);
        const dots = text.split("••••").length - 1;
        expect(kept).toBe(text.length - hidden - dots * 4);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "1",
    "1 ",
    "8 ",
    "4510 ",
    "8-916-",
    "полис ",
    "полис № ",
    "полис А-",
    "договор страхования ",
    "ХХХ ",
    "ХХХ 123 ",
    "паспорт серия ",
    "тел. ",
    "(",
    "+",
    " ",
    "А",
  ])("10,000 characters of «%s» take no longer than they should", (piece) => {
    const long = piece.repeat(Math.ceil(10_000 / piece.length));
    const took = [1, 2, 3].map(() => {
      const began = performance.now();
      findPersonalData(long);
      return performance.now() - began;
    });
    // The machine may be busy with something else once or twice.
    expect(Math.min(...took)).toBeLessThan(250);
  });
});

test("a masked text reads on", () => {
  const text = "Паспорт 4510 123456, тел. 8 916 123-45-67: что дальше?";
  expect(maskPersonalData(text, findPersonalData(text))).toBe("Паспорт ••••, тел. ••••: что дальше?");
});
