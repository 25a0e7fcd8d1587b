import { asPerson, type Caller } from "./people.ts";
import { startTurnedDesk, type TurnedDesk } from "./start-turned-desk.ts";

const marina = { login: "marina", password: "demo-marina", name: "Марина Гусева", role: "seller" } as const;
export const alina = { login: "alina", password: "demo-alina", name: "Алина Котова", role: "agent" } as const;
export const rustam = {
  login: "rustam",
  password: "demo-rustam",
  name: "Рустам Сафин",
  role: "agent",
} as const;
export const elena = {
  login: "elena",
  password: "demo-elena",
  name: "Елена Волкова",
  role: "agent",
} as const;
export const irina = {
  login: "irina",
  password: "demo-irina",
  name: "Ирина Соболева",
  role: "lead",
} as const;

/** What sellers ask; two of them about payments, two about claims. */
export const questions = [
  "Не проходит оплата по QR, ошибка 4102",
  "Какие документы нужны после ДТП без пострадавших?",
  "Оплата прошла дважды, как вернуть?",
  "Входит ли эвакуатор в КАСКО?",
  "Нужен ли осмотр после ДТП?",
];

export type LeadDesk = {
  desk: TurnedDesk;
  seller: Caller;
  agent: Caller;
  lead: Caller;
  close: () => Promise<void>;
};

/** A desk of three agents and a lead, with topics; on one day of the week it is closed, and Omsk is open. */
export async function openLeadDesk(): Promise<LeadDesk> {
  const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  const closed = days[(new Date().getDay() + 3) % 7];
  const calendar = (tz: string, hours: readonly [string, string], never?: string) => {
    const week = Object.fromEntries(days.map((day) => [day, day === never ? [] : [hours]]));
    return { versions: [{ from: null, tz, week }] };
  };
  const desk = await startTurnedDesk([marina, alina, rustam, elena, irina], {
    desk: {
      calendar: "desk",
      calendars: {
        desk: calendar("Europe/Moscow", ["00:00", "24:00"], closed),
        omsk: calendar("Asia/Omsk", ["09:00", "18:00"]),
      },
      regions: { Омск: { calendar: "omsk", timeZone: "Asia/Omsk" } },
      topics: [
        { id: "claims", ru: "Урегулирование", en: "Claims", rules: [{ words: ["ДТП"] }] },
        { id: "payments", ru: "Оплата", en: "Payments", rules: [{ words: ["оплата"] }] },
      ],
    },
  });
  const seller = await asPerson(desk.server, marina);
  const agent = await asPerson(desk.server, alina);
  const lead = await asPerson(desk.server, irina);
  return { desk, seller, agent, lead, close: desk.close };
}
