import { expect, test } from "vitest";
import { RequestEvent, requestEventKinds } from "../../../core/contract/request-event.ts";
import { historyWho, historyWords } from "../../../server/console/request/history-words.ts";

const common = { seq: 1, request: 24, at: "2026-11-23T09:00:00Z", by: "a" };
const people = [
  { id: "a", name: "Алина Котова" },
  { id: "v", name: "Виктор Лавров" },
];
const setup = {
  topics: [{ id: "claims", ru: "Урегулирование", en: "Claims", group: null }],
  groups: [{ id: "андеррайтинг", ru: "Андеррайтинг", en: "Underwriting" }],
};
const named = { people, setup };
const codes: Record<RequestEvent["kind"], Record<string, unknown>> = {
  asked: { as: "complaint", via: "phone", calendar: "c", minutes: 30, takenBy: "a" },
  delayed: { clickedAt: "2026-11-23T08:50:00Z", receivedAt: "2026-11-23T09:00:00Z" },
  claimed: {},
  released: {},
  routed: { to: "v", specialistMinutes: 15, reserveMinutes: 5 },
  returned: {},
  reminded: {},
  topic: { topic: "claims", how: "rule" },
  assigned: { to: "v" },
  skipped: { reason: "needs-time" },
  paused: { message: 1 },
  resumed: { message: 2 },
  noted: { message: 3, inside: true },
  answered: { message: 4, without: "by-heart" },
  feedback: { result: "partly", quick: true, thanks: true },
  reopened: {},
  merged: { into: 12 },
  cancelled: {},
  joined: {},
  left: {},
  viewed: {},
  undelivered: { code: "5.1.1" },
  identified: { seller: "v" },
  erased: { scope: "request" },
};
const event = (kind: RequestEvent["kind"], more = {}): RequestEvent =>
  RequestEvent.parse({ ...common, kind, ...codes[kind], ...more });

test.each(requestEventKinds)("an event «%s» is told in words, with who did it, in both languages", (kind) => {
  for (const language of ["ru", "en"] as const) {
    expect(historyWords(event(kind), named, language)).toMatch(/\p{L}{3}/u);
    expect(historyWho(event(kind), named, language)).toBe("Алина Котова");
  }
});

const told = (one: RequestEvent): string => historyWords(one, named, "ru");

test("names stand where an event names somebody, and codes are told in words", () => {
  expect(told(event("assigned"))).toBe("Передан: Виктор Лавров");
  expect(told(event("assigned", { to: null, by: null }))).toBe("Возвращён в очередь, началось отсутствие");
  expect(told(event("routed"))).toBe("Направлен специалисту: Виктор Лавров");
  expect(told(event("routed", { to: "group:андеррайтинг" }))).toBe("Направлен специалисту: Андеррайтинг");
  expect(told(event("topic"))).toBe("Тема: Урегулирование, по правилу");
  expect(told(event("returned", { by: null }))).toBe("Специалист не ответил в срок");
  expect(told(event("answered"))).toBe("Полный ответ, без источника: по памяти");
  expect(told(event("feedback"))).toBe("Оценка: не совсем полный, быстро, спасибо");
  expect(told(event("asked"))).toBe("Жалоба подана, по телефону, звонок принят: Алина Котова");
});

test("what nobody did was the system, and whose name was erased is not made up", () => {
  expect(historyWho(event("erased", { by: null }), named, "ru")).toBe("система");
  expect(historyWho(event("claimed", { by: "gone" }), named, "ru")).toBe("имя удалено");
});
