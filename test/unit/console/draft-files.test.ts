import { describe, expect, test } from "vitest";
import type { AttachedFile } from "../../../core/contract/file.ts";
import type { Message, Source } from "../../../core/contract/request.ts";
import {
  afterSending,
  answerOf,
  attemptOf,
  Draft,
  emptyDraft,
  hasText,
  questionOf,
  wasSent,
} from "../../../server/console/composer/draft.ts";
import { stepWords } from "../../../server/console/request/step-words.ts";
import { takenWords } from "../../../server/console/request/taken-words.ts";
import { RequestEvent } from "../../../core/contract/request-event.ts";

const id = "00000000-0000-4000-8000-000000000001";
const file: AttachedFile = {
  id,
  name: "Бланк.pdf",
  mime: "application/pdf",
  kind: "pdf",
  bytes: 2048,
  as: "file",
};
const draft = (changes: Partial<Draft>): Draft => ({ ...emptyDraft, ...changes });
const key = (): string => "00000000-0000-4000-8000-00000000000a";
const message = (changes: Partial<Message>): Message => ({
  id: 1,
  at: "2026-11-23T09:00:00Z",
  author: { id: "alina", name: "Алина Котова" },
  from: "desk",
  kind: "answer",
  text: "Бланк приложен.",
  sources: [],
  ...changes,
});

const source = (record: string, hidden?: true): Source => ({
  record,
  document: record,
  kind: "page",
  title: record,
  path: [],
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${record}`,
  ...(hidden ? { hidden } : {}),
});
const event = (by: string | null, kind: string, codes = {}) =>
  RequestEvent.parse({ seq: 1, request: 1, at: "2026-11-23T09:00:00Z", by, kind, ...codes });
const askedBy = (by: string | null) =>
  event(by, "asked", { as: "question", via: "mail", calendar: "moscow", minutes: 30 });

describe("files in a draft", () => {
  test("go with what is sent, answer or question, and are gone from the draft then", () => {
    const both = draft({ answer: "Бланк приложен.", ask: "Заполните бланк", files: [file] });
    expect(answerOf(both).files).toEqual([id]);
    expect(questionOf(both)).toEqual({ text: "Заполните бланк", files: [id] });
    expect(afterSending(both)).toMatchObject({ answer: "", ask: "Заполните бланк", files: [] });
    expect(afterSending({ ...both, mode: "ask" })).toEqual({
      ask: "",
      mode: "answer",
      files: [],
      attempt: null,
    });
    expect(answerOf(emptyDraft)).not.toHaveProperty("files");
  });

  test("are reason enough to keep a draft, and drafts of earlier versions have none", () => {
    expect(hasText(draft({ files: [file] }))).toBe(true);
    const { files: _, ...earlier } = emptyDraft;
    expect(Draft.parse(earlier).files).toEqual([]);
  });

  test("make it another message: the same words with another file go under another key", () => {
    const attempt = attemptOf(draft({ answer: "Да." }), key);
    expect(attemptOf(draft({ answer: "Да.", attempt }), key)).toBe(attempt);
    expect(attemptOf(draft({ answer: "Да.", files: [file], attempt }), key)).not.toBe(attempt);
  });
});

test("a question that was held is sent once the thread has it, and an answer of the same words is none", () => {
  const asked = draft({ mode: "ask", ask: "Какой год?" });
  const sent = { ...asked, attempt: attemptOf(asked, key) };
  const question = message({ kind: "ask-seller", text: "Какой год?" });
  expect(wasSent(sent, { messages: [question] }, "alina")).toBe(true);
  expect(wasSent(sent, { messages: [{ ...question, kind: "note" }] }, "alina")).toBe(false);
  expect(wasSent({ ...asked, attempt: null }, { messages: [question] }, "alina")).toBe(false);
});

test("a specialist's words go into the answer without what the agent may not see, the other numbers moved up", () => {
  const taken = takenWords({ text: "Лимит [1], порядок [2].", sources: [source("", true), source("b")] });
  expect(taken).toEqual({ text: "Лимит, порядок [1].", sources: [source("b")] });
});

test("the course tells that an agent set a letter aside, and that a seller took a question back", () => {
  const people = [
    { id: "rustam", name: "Рустам Сафин" },
    { id: "marina", name: "Марина Гусева" },
  ];
  const letter = { from: "kto@mail.example", stub: "unreadable" as const };
  const told = (events: RequestEvent[]) => {
    const last = events.at(-1);
    return last && stepWords(last, { people, events, letter }, { mine: "alina", language: "ru" });
  };
  expect(told([askedBy(null), event("rustam", "cancelled")])).toBe("письмо отложено: Рустам С.");
  expect(told([askedBy("marina"), event("marina", "cancelled")])).toBe("отменён продавцом");
  expect(told([askedBy("marina"), event("rustam", "reminded")])).toBe("напомнили специалисту");
});
