import { dateOf } from "../../core/insight/local-days.ts";
import type { Seeded } from "./seeded.ts";

/** An invented seller. Days are those of the epoch. */
export type HistorySeller = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly region: string;
  readonly channel: string;
  readonly department: string;
  readonly joined: number;
  /** How much they ask beside others; about 1. */
  readonly curiosity: number;
};

const regions = [
  ["Москва", 18],
  ["Казань", 21],
  ["Екатеринбург", 13],
  ["Самара", 12],
  ["Новосибирск", 12],
  ["Уфа", 10],
  ["Омск", 8],
  ["Калининград", 6],
  ["Владивосток", 5],
] as const;
// In turns, so that each has its part whatever the seed; the stride has no divisor in common with their number.
const towns = regions.flatMap(([region, weight]) => Array.from({ length: weight }, () => region));
const stride = 31;
const channels = [
  ["автосалоны", 35],
  ["банки", 30],
  ["офисы", 35],
] as const;
const surnames = [
  ["Абрамова", "abramova"],
  ["Белова", "belova"],
  ["Власова", "vlasova"],
  ["Громова", "gromova"],
  ["Дорохова", "dorohova"],
  ["Ершова", "ershova"],
  ["Зайцева", "zayceva"],
  ["Исаева", "isaeva"],
  ["Круглова", "kruglova"],
  ["Лунина", "lunina"],
  ["Мартынова", "martynova"],
  ["Носова", "nosova"],
  ["Орлова", "orlova"],
  ["Панина", "panina"],
  ["Рябова", "ryabova"],
  ["Сафина", "safina"],
  ["Тихонова", "tihonova"],
  ["Фомина", "fomina"],
] as const;
const givenNames = [
  ["Светлана", "svetlana"],
  ["Гузель", "guzel"],
  ["Вера", "vera"],
  ["Дарья", "darya"],
  ["Алия", "aliya"],
  ["Ольга", "olga"],
  ["Наталья", "natalya"],
  ["Анна", "anna"],
] as const;
const perSurname = 4;

/** Who joined in one wave, most of them in one town; a few came a month before. */
const newcomers = 15;
const newcomersTown = "Екатеринбург";
const fewBefore = 6;
const longestThere = 2200;

/** Everybody who has sold in these months besides the demo's own people. @param today day of the epoch */
export function sellersUntil(today: number, chance: Seeded): HistorySeller[] {
  return surnames.flatMap(([surname, surnameLatin], row) =>
    Array.from({ length: perSurname }, (_, column): HistorySeller => {
      const [given, givenLatin] = givenNames[(row + 2 * column) % givenNames.length] ?? givenNames[0];
      const number = row + column * surnames.length;
      const isNew = number < newcomers;
      const town = towns[(number * stride) % towns.length] ?? newcomersTown;
      const channel = chance.weighted(channels);
      return {
        id: `history-${String(number + 1).padStart(2, "0")}`,
        login: `${givenLatin}.${surnameLatin}`,
        name: `${given} ${surname}`,
        region: isNew && number % 4 !== 3 ? newcomersTown : town,
        channel,
        department: channel === "банки" ? "Партнёрские продажи" : "Розничные продажи",
        joined: today - daysThere(number, chance),
        curiosity: chance.logNormal(1, 0.35),
      };
    }),
  );
}

function daysThere(number: number, chance: Seeded): number {
  if (number < newcomers) return 33 + (number % 5);
  return number < newcomers + fewBefore ? 66 + (number % 9) : 150 + chance.below(longestThere);
}

/** How much somebody asks on a day: more than four times as much in the first weeks. */
export function eagerness({ joined, curiosity }: HistorySeller, day: number): number {
  if (day < joined) return 0;
  return curiosity * (1 + 3.5 * Math.exp(-(day - joined) / 30));
}

export const joinedOn = ({ joined }: Pick<HistorySeller, "joined">): string => dateOf(joined);
