import { defineMessages } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { plural } from "../../../core/language/plural.ts";

const nbsp = "\u00a0";
const sellersRu = (n: number): string =>
  `${figures(n, "ru")}${nbsp}${plural("ru", n, { one: "продавец", few: "продавца", many: "продавцов" })}`;
const sellersEn = (n: number): string => `${figures(n, "en")}${nbsp}${n === 1 ? "seller" : "sellers"}`;

export const pilotsMessages = defineMessages({
  title: { ru: "Пилоты", en: "Pilots" },
  pilot: { ru: (name: string) => `Пилот «${name}»`, en: (name: string) => `Pilot “${name}”` },
  every: { ru: "Все пилоты", en: "All pilots" },
  rules: { ru: "Кто и с какого дня", en: "Who, and from which day" },
  everyone: {
    ru: "Пилотов нет: кнопка «Спроси меня» у всех продавцов.",
    en: 'There are no pilots: all sellers have the button "Ask me".',
  },
  asking: {
    ru: (n: number, of: number) =>
      `Кнопка «Спроси меня» сейчас у ${figures(n, "ru")} из ${figures(of, "ru")} ${plural("ru", of, { one: "продавца", few: "продавцов", many: "продавцов" })}.`,
    en: (n: number, of: number) => `${figures(n, "en")} of ${sellersEn(of)} have the button "Ask me" now.`,
  },
  about: {
    ru: (from: string, where: string, sellers: number) => `с ${from} · ${where} · ${sellersRu(sellers)}`,
    en: (from: string, where: string, sellers: number) => `from ${from} · ${where} · ${sellersEn(sellers)}`,
  },
  anyone: { ru: "все продавцы", en: "all sellers" },
  nobody: {
    ru: "Ни один продавец сюда не попадает.",
    en: "No seller is in it.",
  },
  unknown: {
    ru: (names: readonly string[]) =>
      `Проверьте, как написано: ${names.map((name) => `«${name}»`).join(", ")}. Продавцов с таким значением нет.`,
    en: (names: readonly string[]) =>
      `Check how this is written: ${names.map((name) => `“${name}”`).join(", ")}. No seller has it.`,
  },
  coming: {
    ru: "Сравнение появится, когда закончится первый день пилота.",
    en: "The comparison comes once the first day of the pilot is over.",
  },
  figure: { ru: "Показатель", en: "Figure" },
  pilotBefore: { ru: "Пилот до начала", en: "Pilot before" },
  pilotSince: { ru: "Пилот с начала", en: "Pilot since" },
  restBefore: { ru: "Остальные до", en: "Rest before" },
  restSince: { ru: "Остальные с начала", en: "Rest since" },
  perSeller: { ru: "Вопросов на продавца в неделю", en: "Questions per seller and week" },
  found: { ru: "Нашли поиском", en: "Found by search" },
  median: { ru: "Время до ответа, половина быстрее", en: "Time to the answer, half are quicker" },
  met: { ru: "Ответы в срок", en: "Answered in time" },
  sellers: { ru: "Продавцов", en: "Sellers" },
  requests: { ru: "Вопросов", en: "Questions" },
  none: { ru: "нет данных", en: "not known" },
  days: {
    ru: (before: string, since: string) =>
      `До начала: ${before}. С начала: ${since}. Дни недели те же, звонки и письма считаются наравне с кнопкой.`,
    en: (before: string, since: string) =>
      `Before: ${before}. Since: ${since}. The weekdays are the same; calls and letters count like the button.`,
  },
  rest: {
    ru: "Остальные: продавцы, у которых всё это время не было кнопки.",
    en: "The rest: sellers who had no button all that time.",
  },
  searched: {
    ru: "Нашли поиском: доля часов с поиском, в которые продавец открыл найденное. О группах меньше трёх человек, о подразделениях и о времени старше журнала поиска сказать нельзя.",
    en: "Found by search: the share of hours with a search in which the seller opened something found. Of fewer than three people, of departments and of time older than the log of searches nothing can be said.",
  },
});
