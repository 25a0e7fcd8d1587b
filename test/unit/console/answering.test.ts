import { describe, expect, test } from "vitest";
import type { KeptModule } from "../../../core/contract/text-module.ts";
import type { Source } from "../../../core/contract/request.ts";
import { fittingModules } from "../../../server/console/answering/fitting-modules.ts";
import { beforeSending } from "../../../server/console/composer/before-sending.ts";
import { attemptOf, type Draft, emptyDraft, wasSent } from "../../../server/console/composer/draft.ts";
import { edited } from "../../../server/console/composer/edit.ts";
import { insertAnswer } from "../../../server/console/composer/insert-answer.ts";
import { sourceAddress } from "../../../core/passage/source-address.ts";
import { sourcePath } from "../../../server/console/composer/source-path.ts";
import { trailSpans } from "../../../server/console/context/trail-spans.ts";
import { arrange, settle } from "../../../server/console/queue/arrangement.ts";
import { byId, noon, row } from "./rows.ts";

const source = (record: string, changes: Partial<Source> = {}): Source => ({
  record,
  document: record,
  kind: "page",
  title: "Тарифы",
  path: ["Портал", "Продукты", "КАСКО"],
  place: { kind: "heading", value: "kazan" },
  address: `https://portal.example/${record}`,
  ...changes,
});
const textModule = (id: string, topic: string | null, ru: string): KeptModule => ({
  id,
  version: 1,
  name: { ru, en: ru },
  topic,
  use: "answer",
  text: "Тёплый приём",
  changedAt: "2026-11-23T09:00:00Z",
  by: null,
});
const at = (minute: number): string => `2026-11-23T09:0${minute}:00Z`;
const draft = (changes: Partial<Draft>): Draft => ({ ...emptyDraft, ...changes });

describe("before an answer goes", () => {
  const said = { unfilledIsMeant: false };

  test("brackets that nothing has filled are asked about once", () => {
    const open = draft({ answer: "Тариф {тариф}, {тариф}.", sources: [source("a")] });
    expect(beforeSending(open, said)).toEqual({ kind: "unfilled", words: ["тариф"] });
    expect(beforeSending(open, { unfilledIsMeant: true })).toEqual({ kind: "ready" });
  });

  test("a complete one without a source says why; a note and a question to the seller need not", () => {
    expect(beforeSending(draft({ answer: "Да." }), said)).toEqual({ kind: "why" });
    expect(beforeSending(draft({ answer: "Да.", without: "by-heart" }), said)).toEqual({ kind: "ready" });
    expect(beforeSending(draft({ answer: "Уточняем.", complete: false }), said)).toEqual({ kind: "ready" });
    expect(beforeSending(draft({ mode: "ask", ask: "Какой год?" }), said)).toEqual({ kind: "ready" });
  });

  test("an empty one and one that is too long do not go", () => {
    expect(beforeSending(draft({ answer: " \n" }), said)).toEqual({ kind: "empty" });
    expect(beforeSending(draft({ answer: "а".repeat(20_001) }), said)).toEqual({ kind: "too-long" });
  });
});

describe("a draft that was sent", () => {
  const sent = draft({ answer: "Тариф  4,6 %.\n", without: "by-heart" });
  const attempt = attemptOf(sent, () => crypto.randomUUID());
  const message = {
    id: 1,
    at: "2026-11-23T09:00:00Z",
    author: { id: "alina", name: "Алина Котова" },
    from: "desk" as const,
    kind: "answer" as const,
    text: "Тариф 4,6 %.",
    sources: [],
  };

  test("is known by the thread, whatever blanks it had", () => {
    expect(wasSent({ ...sent, attempt }, { messages: [message] }, "alina")).toBe(true);
  });

  test("is still a draft while the thread has another's words, or other ones, or it was never sent", () => {
    expect(wasSent({ ...sent, attempt }, { messages: [message] }, "rustam")).toBe(false);
    expect(wasSent({ ...sent, attempt }, { messages: [{ ...message, text: "Другое" }] }, "alina")).toBe(
      false,
    );
    expect(wasSent(sent, { messages: [message] }, "alina")).toBe(false);
    expect(wasSent({ ...sent, answer: "Новое", attempt }, { messages: [message] }, "alina")).toBe(false);
  });
});

describe("an answer given before", () => {
  test("is numbered among the sources that are there", () => {
    const given = { text: "Как в [1], по [2] и [7].", sources: [source("b"), source("a")] };
    const text = "Добрый день.";
    const { edit, sources } = insertAnswer({ text, sources: [source("a")] }, { from: 12, to: 12 }, given);
    expect(edited(text, edit)).toBe("Добрый день.\n\nКак в [2], по [1] и [7].");
    expect(sources.map(({ record }) => record)).toEqual(["a", "b"]);
  });

  test("takes the place of what was typed to find it", () => {
    const { edit } = insertAnswer(
      { text: "@тариф", sources: [] },
      { from: 0, to: 6 },
      { text: "4,6 %", sources: [] },
    );
    expect(edited("@тариф", edit)).toBe("4,6 %");
  });
});

describe("a source opens at its place", () => {
  test.each([
    ["the words quoted", source("a", { quote: "коэффициент 1,65 к тарифу" }), "#kazan:~:text=%D0%BA"],
    [
      "the heading",
      source("a", { heading: "Казань", place: { kind: "heading", value: "" } }),
      "/a#:~:text=%D0%9A",
    ],
    ["the page of a PDF", source("a", { kind: "pdf", place: { kind: "page", value: 12 } }), "/a#page=12"],
    [
      "the second of a clip",
      source("a", { kind: "video", place: { kind: "second", value: 80.4 } }),
      "/a#t=80",
    ],
    [
      "our text of a sheet",
      source("s 1", { kind: "sheet", place: { kind: "sheet", value: "ПФО" }, quote: "Казань" }),
      "/view/s%201?quote=",
    ],
  ])("%s", (_what, cited, address) => {
    expect(sourceAddress(cited)).toContain(address);
  });

  test("and names its way", () => {
    expect(sourcePath(source("a"))).toBe("Портал → Продукты → КАСКО → Тарифы");
    expect(sourcePath(source("a", { title: "КАСКО" }))).toBe("Портал → Продукты → КАСКО");
  });
});

test("modules of the request's topic stand first, then those for all", () => {
  const all = [textModule("c", "дмс", "А"), textModule("b", null, "Я"), textModule("a", "каско", "Б")];
  const ids = (words: string): string[] =>
    fittingModules(all, { topic: "каско", words, language: "ru" }).map(({ id }) => id);
  expect(ids("")).toEqual(["a", "b", "c"]);
  expect(ids("дмс теплый")).toEqual(["c"]);
});

test("a search after which nothing was opened is told apart", () => {
  const spans = trailSpans([
    { kind: "query", at: at(1), query: "молодой водитель", hits: 5 },
    { kind: "page", at: at(2), address: "https://portal.example/a", title: "Тарифы" },
    { kind: "query", at: at(3), query: "21 год", hits: 2 },
  ]);
  expect(spans.map(({ opened }) => opened)).toEqual([true, true, false]);
});

describe("merged requests in the queue", () => {
  const rows = [
    row({ id: 1, minutesLeft: 20 }),
    row({ id: 2, minutesLeft: 12, merged: [{ id: 3, seller: null }] }),
    row({ id: 3, minutesLeft: 3, state: "merged", mergedInto: 2 }),
    row({ id: 4, minutesLeft: 9, state: "merged", mergedInto: 3 }),
  ];

  test("stand beneath the one whose answer they wait for, where the most urgent of them belongs", () => {
    expect(arrange(rows, noon)).toEqual([
      { key: "soon", ids: [2, 3, 4] },
      { key: "within", ids: [1] },
    ]);
  });

  test("keep their place while somebody works", () => {
    const before = arrange(rows, noon);
    expect(settle(before, byId(rows), noon + 60_000)).toEqual(before);
  });

  test("go with it", () => {
    const answered = rows.map((one) => (one.id === 2 ? { ...one, state: "answered" as const } : one));
    expect(arrange(answered, noon)).toEqual([{ key: "within", ids: [1] }]);
  });
});
