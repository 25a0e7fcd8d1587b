import { expect, test } from "vitest";
import { isNotYet } from "../../../../extension/ask/is-not-yet.ts";
import { askRowWording } from "../../../../extension/palette/ask-row-wording.ts";

const march = "2026-03-01T00:00:00+03:00";
const begins = Date.parse(march);
const row = {
  text: "тариф для такси",
  parts: ["page"],
  online: true,
  typicalMinutes: 6,
  answerWithinMinutes: 30,
} as const;

test("a server that knows nothing of pilots lets everybody ask", () => {
  expect(isNotYet(undefined, begins)).toBe(false);
  expect(isNotYet({ kind: "on" }, begins)).toBe(false);
});

test("the day that was told comes without a word from the server", () => {
  expect(isNotYet({ kind: "off", from: march }, begins - 1)).toBe(true);
  expect(isNotYet({ kind: "off", from: march }, begins)).toBe(false);
  expect(isNotYet({ kind: "off", from: null }, begins)).toBe(true);
});

test("the row that asks says when, or what helps, and no time to answer", () => {
  expect(askRowWording({ ...row, notYet: { day: "1 марта" } }, "ru")).toEqual({
    title: "Спросить пока нельзя",
    along: "откроется 1 марта",
    time: "",
  });
  expect(askRowWording({ ...row, notYet: { day: null } }, "ru").along).toContain("по телефону");
  expect(askRowWording({ ...row, notYet: null }, "ru").title).toContain("тариф для такси");
});
