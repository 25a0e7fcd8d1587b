import { dateOf, dayOf } from "../../core/insight/local-days.ts";
import { planted, year } from "./planted.ts";
import type { Seeded } from "../../demo/history/seeded.ts";

/** A seller of the company. Days are those of the epoch. */
export type Seller = {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly channel: string;
  readonly department: string;
  readonly joined: number;
  /** How much they ask beside others; about 1. */
  readonly curiosity: number;
};

export type Company = { readonly sellers: readonly Seller[]; readonly agents: readonly string[] };

/** Of the whole company: ten times today's. */
export const whole = { requests: 500_000, queries: 10_000_000, sellers: 3000, agents: 60 } as const;

const regions = [
  ["Москва", 18],
  ["Санкт-Петербург", 12],
  ["Казань", 9],
  ["Самара", 9],
  ["Екатеринбург", 10],
  ["Уфа", 8],
  ["Омск", 6],
  ["Новосибирск", 10],
  ["Владивосток", 5],
  ["Калининград", 5],
  ["Ростов-на-Дону", 8],
] as const;
const channels = [
  ["Агенты", 40],
  ["Банки", 20],
  ["Автосалоны", 15],
  ["Офисы", 15],
  ["Телефон", 10],
] as const;
const departments = [
  ["Автострахование", 35],
  ["Ипотека и имущество", 25],
  ["ДМС и путешествия", 15],
  ["Корпоративные продажи", 15],
  ["Партнёры", 10],
] as const;
const givenNames = [
  "Анна",
  "Ольга",
  "Марина",
  "Ирина",
  "Светлана",
  "Дарья",
  "Алия",
  "Гузель",
  "Нина",
  "Вера",
];
const surnames = [
  "Котова",
  "Белова",
  "Зайцева",
  "Орлова",
  "Галиева",
  "Носова",
  "Юсупова",
  "Громова",
  "Лунина",
  "Рябова",
];

/** Most have long been there; some begin in the year, and a wave of them at once. */
export function companyOf(scale: number, chance: Seeded): Company {
  const count = Math.max(40, Math.round(whole.sellers * scale));
  const wave = Math.round(count * planted.newcomers.share);
  const begins = dayOf(year.from);
  const days = dayOf(year.to) - begins;
  const sellers = Array.from({ length: count }, (_, n): Seller => {
    const isOfWave = n < wave;
    const joined = isOfWave
      ? dayOf(planted.newcomers.from) + (n % 5)
      : chance.next() < 0.85
        ? begins - 100 - chance.below(1800)
        : begins + chance.below(days) - 100;
    return {
      id: `seller-${n + 1}`,
      name: `${chance.pick(givenNames)} ${chance.pick(surnames)}`,
      region: isOfWave ? planted.newcomers.region : chance.weighted(regions),
      channel: chance.weighted(channels),
      department: chance.weighted(departments),
      joined,
      curiosity: chance.logNormal(1, 0.3),
    };
  });
  const agents = Math.max(4, Math.round(whole.agents * scale));
  return { sellers, agents: Array.from({ length: agents }, (_, n) => `agent-${n + 1}`) };
}

/** How much a seller asks on a day, beside what they will ask in the end: five times as much in the first week. */
export function eagerness({ joined, curiosity }: Seller, day: number): number {
  if (day < joined) return 0;
  return curiosity * (1 + 4 * Math.exp(-(day - joined) / 35));
}

export const joinedOn = ({ joined }: Seller): string => dateOf(joined);
