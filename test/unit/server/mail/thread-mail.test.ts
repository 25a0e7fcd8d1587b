import { describe, expect, test } from "vitest";
import type { Source } from "../../../../core/contract/request.ts";
import { type ThreadMail, threadText } from "../../../../server/mail/thread-mail.ts";

const server = "https://ask.polis.example";

function cited(given: Partial<Source>): Source {
  return {
    record: "kasko-1",
    document: "https://portal.polis.example/kasko",
    kind: "page",
    title: "Тарифы КАСКО",
    path: ["Портал", "Продукты"],
    place: { kind: "heading", value: "kazan" },
    address: "https://portal.polis.example/kasko",
    ...given,
  };
}

function answered(given: Partial<ThreadMail> = {}): ThreadMail {
  return {
    server,
    request: 17,
    kind: "answer",
    text: "Тариф 4,6 % [1]",
    sources: [],
    files: { attached: [], linked: [] },
    link: `${server}/requests/17`,
    rate: `${server}/rate/17.1.abc`,
    takesReplies: true,
    ...given,
  };
}

describe("a letter's source opens at its place:", () => {
  const long =
    "Для города Казань действует коэффициент 1,65 к базовому тарифу по риску «Ущерб» с первого июля";
  test.each([
    [
      "the words quoted on a page",
      cited({ quote: "коэффициент 1,65 к тарифу" }),
      `https://portal.polis.example/kasko#kazan:~:text=${encodeURIComponent("коэффициент 1,65 к тарифу")}`,
    ],
    [
      "the heading of a page",
      cited({ heading: "Казань" }),
      `https://portal.polis.example/kasko#kazan:~:text=${encodeURIComponent("Казань")}`,
    ],
    [
      "the page of a PDF",
      cited({ kind: "pdf", place: { kind: "page", value: 12 } }),
      "https://portal.polis.example/kasko#page=12",
    ],
    [
      "the second of a clip",
      cited({ kind: "video", place: { kind: "second", value: 80.4 } }),
      "https://portal.polis.example/kasko#t=80",
    ],
    [
      "our text of an Office file, a long quote by its first words",
      cited({ kind: "document", record: "memo 1", quote: long }),
      `${server}/view/memo%201?${new URLSearchParams({ quote: long.split(" ").slice(0, 12).join(" ") })}#place`,
    ],
    ["our text of a sheet", cited({ kind: "sheet", record: "rates" }), `${server}/view/rates#place`],
  ])("%s", (_what, source, address) => {
    const lines = threadText(answered({ sources: [source] }), "ru", "text").split("\n");
    const place = source.heading === undefined ? "" : ` → ${source.heading}`;
    expect(lines).toContain(`[1] Портал → Продукты → Тарифы КАСКО${place}`);
    expect(lines).toContain(`    ${address}`);
  });

  test("one that the reader may not see is named without an address", () => {
    const text = threadText(answered({ sources: [cited({ hidden: true })] }), "ru", "text");
    expect(text).toContain("[1] источник, который вам не открыт");
    expect(text).not.toContain("portal.polis.example");
  });
});

test("an answer's letter has a link for each thing to say of it, in the reader's language", () => {
  const rating = (language: "ru" | "en") =>
    threadText(answered(), language, "link")
      .split("\n\n")
      .find((part) => part.includes("/rate/"));
  expect(rating("ru")?.split("\n")).toEqual([
    "Помог ли ответ?",
    `Всё ясно, быстро: ${server}/rate/17.1.abc?say=clear`,
    `Не совсем: ${server}/rate/17.1.abc?say=partly`,
    `Вернуть в работу: ${server}/rate/17.1.abc?say=incomplete`,
  ]);
  expect(rating("en")?.split("\n")).toEqual([
    "Did the answer help?",
    `All clear, and quick: ${server}/rate/17.1.abc?say=clear`,
    `Not quite: ${server}/rate/17.1.abc?say=partly`,
    `Send back: ${server}/rate/17.1.abc?say=incomplete`,
  ]);
  expect(threadText(answered({ kind: "note", rate: null }), "ru", "text")).not.toContain("/rate/");
});
