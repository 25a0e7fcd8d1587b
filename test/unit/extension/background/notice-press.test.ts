import { describe, expect, test } from "vitest";
import type { RequestRow } from "../../../../core/contract/request.ts";
import { noticePress } from "../../../../extension/background/notice-press.ts";
import { noticesOf } from "../../../../extension/host/notices-of.ts";

describe("a press on a notification", () => {
  test.each([
    ["itself opens the thread", null, { kind: "open", request: 17, part: "thread" }],
    ["«Всё ясно» says that the answer is complete", 0, { kind: "complete", request: 17 }],
    ["«Не совсем» opens the thread at the rating", 1, { kind: "open", request: 17, part: "rating" }],
  ])("%s", (_what, button, press) => {
    expect(noticePress("request-17", button)).toEqual(press);
  });

  test("of another make means nothing", () => {
    for (const notice of ["", "request-", "request-x", "release-17"])
      expect(noticePress(notice, 0)).toBeNull();
  });
});

test("only an answer has buttons: a question back is nothing to judge", () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only these parts of a row are read
  const rows = [
    { id: 17, state: "answered", text: "Какой тариф?" },
    { id: 18, state: "paused", text: "Нужен ли осмотр?" },
  ] as RequestRow[];
  const [answer, question] = noticesOf(rows, "ru");
  expect(answer).toMatchObject({ id: "request-17", buttons: ["Всё ясно", "Не совсем"] });
  expect(question).toMatchObject({ id: "request-18", buttons: [] });
  expect(noticesOf(rows, "en")[0]?.buttons).toEqual(["All clear", "Not quite"]);
});
