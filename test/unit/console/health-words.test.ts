import { describe, expect, test } from "vitest";
import { answerCounts } from "../../../server/console/health/answer-counts.ts";
import { answerWord } from "../../../server/console/health/answer-word.ts";
import { contentOf } from "../../../server/console/health/content-of.ts";
import { dateAndTime } from "../../../server/console/health/date-and-time.ts";
import { percent } from "../../../server/console/health/percent.ts";
import { releaseMessages } from "../../../server/console/health/release-messages.ts";
import { runLength } from "../../../server/console/health/run-length.ts";
import { sentence } from "../../../server/console/health/sentence.ts";
import { shortAddress } from "../../../server/console/health/short-address.ts";
import { wholeAddress } from "../../../server/console/health/whole-address.ts";

/** Without the spaces that do not break. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("how long a run took", () => {
  const from = "2026-11-23T11:00:00Z";
  test.each([
    [22, "22 с"],
    [400, "6 мин 40 с"],
    [540, "9 мин"],
    [4320, "1 ч 12 мин"],
    [7200, "2 ч"],
  ])("%i seconds", (seconds, words) => {
    expect(plain(runLength(from, Date.parse(from) + seconds * 1000, "ru"))).toBe(words);
  });

  test("a clock that lags makes it short, never negative or nothing", () => {
    expect(plain(runLength(from, Date.parse(from) - 900, "en"))).toBe("< 1 s");
  });
});

test("an instant of today is its time, an earlier one has its day too", () => {
  const now = new Date(2026, 10, 23, 14, 26).getTime();
  const [today, yesterday] = [23, 22].map((day) => new Date(2026, 10, day, 9, 5).toISOString());
  expect(dateAndTime(today ?? "", now, "ru")).toBe("09:05");
  expect(dateAndTime(yesterday ?? "", now, "ru")).toBe("22.11, 09:05");
  expect(dateAndTime(yesterday ?? "", now, "en")).toBe("22 Nov, 09:05");
});

test("a release is told in documents and places", () => {
  expect(plain(contentOf({ documents: 12_481, sections: 61_204 }, "ru"))).toBe(
    "12 481 документ, 61 204 места",
  );
  expect(contentOf({ documents: 1, sections: 2 }, "en")).toBe("1 document, 2 places");
});

test("a share is whole percents, and tenths where there is less than one; what is lost is never nothing", () => {
  expect(plain(percent(412, 8214, "ru"))).toBe("5 %");
  expect(plain(percent(3, 12_480, "ru"))).toBe("< 0,1 %");
  expect(percent(60, 12_480, "en")).toBe("0.5%");
  expect(percent(0, 0, "en")).toBe("0%");
});

test("what vanishes goes with its number", () => {
  const { heldTitle, sureTitle } = releaseMessages("ru");
  expect(heldTitle("documents", 1, "1")).toBe("Из поиска исчезнет 1 документ");
  expect(heldTitle("documents", 412, "412")).toBe("Из поиска исчезнут 412 документов");
  expect(sureTitle("documents", 21, "21")).toBe("Опубликовать без 21 документа?");
  expect(sureTitle("sections", 1200, "1 200")).toBe("Опубликовать без 1 200 мест?");
});

test("answers are named and sorted, and what has no name here is shown as it came", () => {
  expect(answerCounts({ "304": 6890, failed: 0, "200": 1204, teapot: 3 }, "ru")).toEqual([
    { key: "304", name: "не изменились", count: 6890 },
    { key: "200", name: "прочитаны", count: 1204 },
    { key: "teapot", name: "teapot", count: 3 },
  ]);
  expect(answerWord("soft-404", "ru")).toBe("«не найдено» с кодом 200");
  expect(answerWord("teapot", "ru")).toBe("teapot");
});

test.each([
  ["карту сайта прочитать не удалось", "Карту сайта прочитать не удалось."],
  [
    "https://portal.example/robots.txt отвечает ошибкой.",
    "https://portal.example/robots.txt отвечает ошибкой.",
  ],
])("what the crawler says stands as a sentence: %s", (words, said) => {
  expect(sentence(words)).toBe(said);
});

describe("addresses", () => {
  test("the host that everybody knows is left out, and letters are letters", () => {
    const address = "https://portal.example/%D1%82%D0%B0%D1%80%D0%B8%D1%84%D1%8B?page=2#kasko";
    expect(shortAddress(address, ["portal.example"])).toBe("/тарифы?page=2#kasko");
    expect(shortAddress(address, ["docs.example"])).toBe("portal.example/тарифы?page=2#kasko");
    expect(shortAddress("http://127.0.0.1:4100/a", ["127.0.0.1"])).toBe("/a");
  });

  test("what cannot be decoded stays as it is written", () => {
    expect(shortAddress("https://old.example/%F2%E0%F0%E8%F4", ["old.example"])).toBe("/%F2%E0%F0%E8%F4");
    expect(shortAddress("не адрес")).toBe("не адрес");
  });

  test.each([
    ["https://portal.example/a", "https://portal.example/a"],
    [" portal.example/a ", "http://portal.example/a"],
    ["docs.example/a", "https://docs.example/a"],
    ["/products/casco", "http://portal.example/products/casco"],
    ["", ""],
  ])("«%s» is completed", (typed, whole) => {
    expect(wholeAddress(typed, ["http://portal.example"])).toBe(whole);
  });
});
