import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Reason } from "../../../core/contract/request-event.ts";
import { askBody } from "./ask-body.ts";
import { asPerson, type Caller } from "./people.ts";
import { startTurnedDesk, type TurnedDesk } from "./start-turned-desk.ts";

const agent = { login: "alina", password: "demo-alina", name: "Алина Котова", role: "agent" } as const;
export const irina = {
  login: "irina",
  password: "demo-irina",
  name: "Ирина Соболева",
  role: "lead",
} as const;
export const igor = { login: "igor", password: "demo-igor", name: "Игорь Панин", role: "trainer" } as const;

const places = [
  ["Москва", "Агенты", "Розница"],
  ["Казань", "Автосалоны", "Партнёры"],
  ["Самара", "Банки", "Партнёры"],
  ["Уфа", "Офисы", "Розница"],
  ["Омск", "Телефон", "Розница"],
] as const;
const names = [
  "Марина Гусева",
  "Олег Титов",
  "Светлана Ким",
  "Пётр Лаврентьев",
  "Дина Хасанова",
  "Артём Носов",
  "Вера Платонова",
  "Тимур Галиев",
  "Жанна Орлова",
  "Илья Чернов",
  "Лидия Фомина",
  "Роман Щукин",
  "Эльвира Сафина",
  "Степан Громов",
  "Нина Юдина",
];
const dayMs = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

const sellers = names.map((name, at) => {
  const [region, channel, department] = places[at % places.length] ?? places[0];
  // Every third one has joined within the last weeks.
  const joinedAt = daysAgo(at % 3 === 0 ? 5 + at * 3 : 700);
  const login = `seller${at}`;
  return {
    login,
    password: "demo-seller",
    name,
    role: "seller",
    region,
    channel,
    department,
    joinedAt,
  } as const;
});

const questions = [
  "Какой коэффициент КАСКО для водителя до 22 лет?",
  "Нужен ли осмотр машины для КАСКО после перерыва?",
  "Почему КБМ по ОСАГО стал 1,17, аварий не было?",
  "Как вписать второго водителя в ОСАГО?",
  "Где в ипотеке указать номер кредитного договора?",
  "Не проходит оплата по QR, ошибка 4102",
  "Страхуем ли пляжный волейбол в поездке?",
] as const;
const reasons: readonly Reason[] = ["not-found", "unclear", "not-on-portal", "did-not-know", "system-fault"];

const topics = [
  { id: "kasko", ru: "КАСКО", en: "Own damage", rules: [{ words: ["КАСКО"] }] },
  { id: "osago", ru: "ОСАГО", en: "Liability", rules: [{ words: ["ОСАГО"] }] },
  { id: "mortgage", ru: "Ипотека", en: "Mortgage", rules: [{ words: ["ипотека"] }] },
  { id: "payments", ru: "Оплата", en: "Payments", rules: [{ words: ["оплата"] }] },
];

const week = Object.fromEntries(
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"]]]),
);

export type InsightDesk = { readonly desk: TurnedDesk; readonly close: () => Promise<void> };

/** A desk with ten days of questions behind it: in the last of them Kazan asks about own damage more than anybody. */
export async function openInsightDesk(): Promise<InsightDesk> {
  const desk = await startTurnedDesk([...sellers, agent, irina, igor], {
    desk: {
      calendar: "desk",
      calendars: { desk: { versions: [{ from: null, tz: "Europe/Moscow", week }] } },
      topics,
      bonus: { poolKopecks: 1_000_000, targetPercent: "95" },
    },
  });
  // At whatever hour the tests run, the same questions fall on the same days, and some on the day that is today in the end.
  desk.pass(minutesUntilBegin());
  // Signing in takes a while on purpose, and a session does not last ten days.
  for (const half of [0, 1]) {
    const agentHere = await asPerson(desk.server, agent, desk.fetch);
    const callers = await Promise.all(sellers.map((seller) => asPerson(desk.server, seller, desk.fetch)));
    for (let day = half * 5; day < half * 5 + 5; day += 1)
      await spendDay({ desk, agent: agentHere, sellers: callers }, day);
  }
  return { desk, close: desk.close };
}

/** Half past eleven in the evening in Moscow. */
function minutesUntilBegin(): number {
  const begin = new Date();
  begin.setUTCHours(20, 30, 0, 0);
  const minutes = Math.ceil((begin.getTime() - Date.now()) / 60_000);
  return minutes < 0 ? minutes + 24 * 60 : minutes;
}

type People = { readonly desk: TurnedDesk; readonly agent: Caller; readonly sellers: readonly Caller[] };

async function spendDay({ desk, agent: agentHere, sellers: callers }: People, day: number): Promise<void> {
  let spent = 0;
  const pass = (minutes: number): void => {
    spent += minutes;
    desk.pass(minutes);
  };
  const asked = day < 5 ? 14 : 8 + ((day * 5) % 7);
  for (let at = 0; at < asked; at += 1) {
    const turn = day * 11 + at * 7;
    const isKazan = day > 4 && at % 2 === 0;
    const who = isKazan ? 1 + 5 * (at % 3) : turn % callers.length;
    const text =
      (isKazan ? questions[at % 4 === 0 ? 0 : 1] : questions[(day * 3 + at * 5) % questions.length]) ??
      questions[0];
    const seller = callers[who];
    if (!seller) continue;
    const { id } = await seller(endpoints.ask, { body: askBody(text) });
    await agentHere(endpoints.claim, { params: { id } });
    // Most are quick; on the sixth day many are late.
    pass(day === 6 && at % 3 === 0 ? 35 + at : 4 + ((turn * 3) % 19));
    await agentHere(endpoints.answer, {
      params: { id },
      body: { key: crypto.randomUUID(), text: "Да, так.", complete: true, sources: [], without: "by-heart" },
    });
    if (at % 2 === 0) {
      const result = turn % 13 === 0 ? "incomplete" : "complete";
      const reason = reasons[(turn * 3) % 7] ?? "not-found";
      await seller(endpoints.feedback, { params: { id }, body: { quick: true, result, reason } });
    }
    pass(20 + ((turn * 7) % 25));
  }
  pass(24 * 60 - spent);
}
