import { endpoints } from "../../../core/contract/endpoints.ts";
import { section } from "../../unit/server/harness/plant-release.ts";
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

const names = [
  ["Марина Гусева", "Олег Титов", "Светлана Ким", "Пётр Лаврентьев", "Дина Хасанова", "Артём Носов"],
  ["Вера Платонова", "Тимур Галиев", "Жанна Орлова", "Илья Чернов", "Лидия Фомина", "Роман Щукин"],
  ["Эльвира Сафина", "Степан Громов", "Нина Юдина", "Карина Белова", "Глеб Рыков", "Алла Зуева"],
  ["Павел Дроздов", "Инна Лобанова", "Юрий Сычёв", "Рита Мельник", "Денис Котов"],
].flat();
const regions = ["Москва", "Казань", "Самара", "Уфа", "Омск"];
const sellers = names.map((name, at) => ({
  login: `seller${at}`,
  password: "demo-seller",
  name,
  role: "seller" as const,
  region: regions[at % regions.length] ?? "Москва",
  channel: at % 3 === 0 ? "Банки" : "Агенты",
}));

export const seller0 = { login: "seller0", password: "demo-seller" };

const page = (id: string, title: string, heading: string) =>
  section({
    id,
    title,
    heading,
    text: `${heading}: смотрите таблицу.`,
    owner: "Авто",
    address: `http://portal.example/${id}`,
  });

type Repeat = {
  readonly text: string;
  /** How many sellers ask it. */
  readonly sellers: number;
  /** What answers cite; null where the portal has nothing. */
  readonly cites: string | null;
};
const earlier: Repeat = { text: "Страхуем ли пляжный волейбол в поездке?", sellers: 8, cites: "sports" };
export const young = "Какой коэффициент для водителя до 22 лет?";
export const form = "Где взять бланк доверенности на автомобиль?";
const recent: readonly Repeat[] = [
  { text: young, sellers: 23, cites: "tariffs" },
  { text: form, sellers: 21, cites: null },
  { text: "Почему КБМ 1,17 у водителя без аварий?", sellers: 22, cites: "kbm" },
  { text: "Ошибка 4102 при оплате по QR", sellers: 14, cites: null },
];
// The rest would say the same.
const answered = 6;

export type RepeatsDesk = {
  readonly desk: TurnedDesk;
  readonly lead: Caller;
  readonly close: () => Promise<void>;
};

/** A desk that was asked the same by many: of old, and since raised and quiet; and lately. */
export async function openRepeatsDesk(): Promise<RepeatsDesk> {
  const topics = [{ id: "kasko", ru: "КАСКО", en: "Own damage", rules: [{ words: ["коэффициент"] }] }];
  const records = [
    page("tariffs", "Тарифы КАСКО", "Водитель до 22 лет"),
    page("kbm", "ОСАГО: расчёт", "КБМ"),
    page("sports", "Путешествия: программы", "Спорт"),
  ];
  const always = Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"]]]),
  );
  const calendars = { desk: { versions: [{ from: null, tz: "Europe/Moscow", week: always }] } };
  const desk = await startTurnedDesk(
    [...sellers, agent, irina, igor],
    { desk: { calendar: "desk", calendars, topics } },
    records,
  );
  await askAll(desk, [earlier]);
  await raise(await asPerson(desk.server, irina), earlier.text, "sports");
  desk.pass(37 * 24 * 60);
  await askAll(desk, recent);
  const lead = await asPerson(desk.server, irina);
  await raise(lead, "Почему КБМ 1,17 у водителя без аварий?", "kbm");
  return { desk, lead, close: desk.close };
}

async function askAll(desk: TurnedDesk, repeats: readonly Repeat[]): Promise<void> {
  const most = Math.max(...repeats.map((one) => one.sellers));
  const agentHere = await asPerson(desk.server, agent);
  const callers = await Promise.all(sellers.slice(0, most).map((one) => asPerson(desk.server, one)));
  for (const { text, sellers: many, cites } of repeats)
    for (const [at, seller] of callers.slice(0, many).entries()) {
      const { id } = await seller(endpoints.ask, { body: askBody(text) });
      if (at >= answered) continue;
      const cited =
        cites === null
          ? { sources: [], without: "not-on-portal" as const }
          : { sources: [{ record: cites }] };
      const said = cites === null ? "На портале этого пока нет." : "Смотрите здесь [1].";
      const body = { key: crypto.randomUUID(), text: said, complete: true, ...cited };
      await agentHere(endpoints.answer, { params: { id }, body });
    }
  await desk.tidy();
}

async function raise(lead: Caller, title: string, record: string): Promise<void> {
  const { clusters } = await lead(endpoints.clusters, {});
  const cluster = clusters.find((one) => one.title === title)?.id ?? 0;
  await lead(endpoints.acceptCluster, { params: { cluster }, body: { cause: "raise", record } });
}
