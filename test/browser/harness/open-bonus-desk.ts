import { endpoints } from "../../../core/contract/endpoints.ts";
import { askBody } from "./ask-body.ts";
import { alina, elena, irina, rustam } from "./open-lead-desk.ts";
import { asPerson, type Caller } from "./people.ts";
import { startTurnedDesk, type TurnedDesk } from "./start-turned-desk.ts";

const marina = { login: "marina", password: "demo-marina", name: "Марина Гусева", role: "seller" } as const;
const belov = {
  login: "belov",
  password: "demo-belov",
  name: "Юрий Белов",
  role: "specialist",
} as const;

const week = Object.fromEntries(
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"]]]),
);

const questions = [
  "Можно ли в полис ипотеки добавить второго заёмщика?",
  "Скидка за безубыточность при переходе из другой компании",
  "ДТП без ГИБДД: какой лимит выплаты в Уфе?",
  "Порядок осмотра машины с пробегом для такси",
  "Как оформить полис по доверенности на юрлицо?",
  "Возврат за лишний день в ВЗР",
  "Рассрочка по КАСКО: когда второй платёж?",
  "Нужна ли доверенность, если собственник в командировке?",
  "Телематика: видит ли клиент свои поездки?",
  "Перевод КАСКО на новый госномер",
  "Срок выплаты по соглашению без справок",
  "Входит ли эвакуатор в КАСКО?",
] as const;

export type BonusDesk = { readonly desk: TurnedDesk; readonly close: () => Promise<void> };

/** A desk with a bonus and a dozen answers: most in time, one late, one with a specialist, one given back and completed. */
export async function openBonusDesk(): Promise<BonusDesk> {
  const desk = await startTurnedDesk([marina, alina, rustam, elena, irina, belov], {
    desk: {
      calendar: "desk",
      calendars: { desk: { versions: [{ from: null, tz: "Europe/Moscow", week }] } },
      bonus: { poolKopecks: 15_000_000, targetPercent: "90", minAnswered: 10 },
      topics: [
        { id: "kasko", ru: "КАСКО", en: "Own damage", rules: [{ words: ["КАСКО"] }] },
        { id: "claims", ru: "Урегулирование", en: "Claims", rules: [{ words: ["ДТП", "выплата"] }] },
      ],
    },
  });
  const seller = await asPerson(desk.server, marina);
  const specialist = await asPerson(desk.server, belov);
  const agents = await Promise.all([alina, rustam, elena].map((agent) => asPerson(desk.server, agent)));
  for (const [at, text] of questions.entries()) {
    // Alina has most of them.
    const agent = agents[at < 6 ? 0 : (at % 3) % agents.length];
    if (agent) await answerOne({ desk, seller, specialist, agent }, { at, text });
  }
  return { desk, close: desk.close };
}

type Callers = { desk: TurnedDesk; seller: Caller; specialist: Caller; agent: Caller };

async function answerOne(
  { desk, seller, specialist, agent }: Callers,
  { at, text }: { readonly at: number; readonly text: string },
): Promise<void> {
  const { id } = await seller(endpoints.ask, { body: askBody(text) });
  const params = { id };
  const answer = () =>
    agent(endpoints.answer, {
      params,
      body: {
        key: crypto.randomUUID(),
        text: "Да, так.",
        complete: true,
        sources: [],
        without: "by-heart",
      },
    });
  await agent(endpoints.claim, { params });
  if (at === 0) await helpWith({ agent, specialist }, id);
  desk.pass(at === 5 ? 34 : 3 + (at % 5) * 3);
  await answer();
  if (at === 3) {
    await seller(endpoints.feedback, { params, body: { result: "incomplete", reason: "unclear" } });
    desk.pass(4);
    await answer();
  } else if (at % 2 === 0) {
    await seller(endpoints.feedback, { params, body: { quick: true, result: "complete", thanks: true } });
  }
}

async function helpWith(
  { agent, specialist }: Pick<Callers, "agent" | "specialist">,
  id: number,
): Promise<void> {
  const params = { id };
  const { addressees } = await agent(endpoints.addressees, { params });
  const to = addressees.find(({ name }) => name === belov.name)?.to ?? "";
  await agent(endpoints.route, { params, body: { key: crypto.randomUUID(), to, note: "Можно ли второго?" } });
  const said = { key: crypto.randomUUID(), text: "Можно, анкетой.", to: "agent" as const };
  await specialist(endpoints.specialistAnswer, { params, body: said });
}
