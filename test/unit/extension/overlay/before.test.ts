import { expect, test } from "vitest";
import type { Me } from "../../../../core/contract/person.ts";
import { personalItems } from "../../../../extension/ask/before/personal-items.ts";
import { saysEnough } from "../../../../extension/ask/before/says-enough.ts";
import { dueWords } from "../../../../extension/ask/due-words.ts";
import { askRowWording } from "../../../../extension/palette/ask-row-wording.ts";

test("customers' numbers are listed once for each place they would leave from", () => {
  const items = personalItems("Клиент 8 916 123-45-67, ещё раз 8 916 123-45-67", {
    page: { address: "https://portal.example/crm", title: "Карточка +79161234567", breadcrumb: [] },
    selection: "Полис № СП-2024/15",
    trail: [{ kind: "query", at: "2026-11-26T10:00:00Z", query: "паспорт 4510 123456", hits: 0 }],
  });
  expect(items.map(({ place, kind, number }) => [place, kind, number])).toEqual([
    ["text", "phone", "8 916 123-45-67"],
    ["page", "phone", "+79161234567"],
    ["selection", "policy", "СП-2024/15"],
    ["trail", "passport", "4510 123456"],
  ]);
});

test.each([
  ["", false],
  ["как", false],
  ["тариф", false],
  ["а в на", false],
  ["тариф каско", true],
  ["где бланк", true],
])("«%s» says enough to look for an answer: %s", (text, enough) => {
  expect(saysEnough(text)).toBe(enough);
});

// Local times, whatever zone the test runs in.
const local = (day: number, hours: number, minutes = 0): Date => new Date(2026, 10, day, hours, minutes);
const span = (day: number, from: number, to: number): [string, string] => [
  local(day, from).toISOString(),
  local(day, to).toISOString(),
];
const desk: { hours: Me["hours"]; minutes: number } = {
  hours: [span(26, 9, 18), span(27, 9, 18), span(30, 9, 18)],
  minutes: 30,
};
const said = (at: Date) => dueWords(desk, at.getTime(), "ru");

test("while the desk is open the latest time is told, over a closing the next day's", () => {
  expect(said(local(26, 14, 5))).toEqual({ kind: "open", words: "14:35" });
  expect(said(local(26, 17, 35))).toEqual({ kind: "open", words: "завтра к 09:05" });
});

test("off hours it is said when the next answers come", () => {
  expect(said(local(26, 20))).toEqual({ kind: "later", words: "завтра к 09:30" });
  expect(said(local(26, 7))).toEqual({ kind: "later", words: "сегодня к 09:30" });
  expect(said(local(27, 19))).toEqual({ kind: "later", words: "30 ноября к 09:30" });
  expect(dueWords(desk, local(27, 19).getTime(), "en")?.words).toBe("on 30 November by 09:30");
});

test("nothing is promised beyond what the server told", () => {
  expect(said(local(30, 19))).toBeNull();
  expect(dueWords({ hours: undefined, minutes: 30 }, Date.now(), "ru")).toBeNull();
});

const row = {
  text: "тариф каско",
  parts: ["page"],
  online: true,
  typicalMinutes: 9,
  answerWithinMinutes: 30,
} as const;

test("the ask row says when the answer comes, what leaves, and that one has asked already", () => {
  expect(askRowWording({ ...row, due: said(local(26, 14, 5)) }, "ru").time).toMatch(/9\D+, не позже 14:35/);
  expect(askRowWording({ ...row, due: said(local(26, 20)) }, "ru").time).toBe("ответим завтра к 09:30");
  expect(askRowWording({ ...row, personal: true }, "ru").along).toBe("данные клиента · страница");
  const asked = { id: 12, until: "14:35" };
  expect(askRowWording({ ...row, asked }, "ru").along).toBe("Вы уже спрашивали: №\u00a012, ждёт до 14:35");
});
