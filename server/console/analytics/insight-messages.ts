import { defineMessages } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { plural } from "../../../core/language/plural.ts";

const nbsp = "\u00a0";
const requests = (count: number): string =>
  `${figures(count, "ru")}${nbsp}${plural("ru", count, { one: "запрос", few: "запроса", many: "запросов" })}`;
const requestsEn = (count: number): string =>
  `${figures(count, "en")}${nbsp}${plural("en", count, { one: "request", other: "requests" })}`;

const pointsEn = (by: string): string => `${by} ${by === "1" ? "point" : "points"}`;

export const insightMessages = defineMessages({
  title: { ru: "Аналитика", en: "Analytics" },
  requests: { ru: requests, en: requestsEn },
  compared: {
    ru: (days: number) =>
      days === 1
        ? "сравнение с днём раньше"
        : `сравнение с ${days}${nbsp}${plural("ru", days, { one: "днём", few: "днями", many: "днями" })} раньше`,
    en: (days: number) =>
      days === 1 ? "compared with the day before" : `compared with the ${days}${nbsp}days before`,
  },
  asOf: { ru: (time: string) => `данные на ${time}`, en: (time: string) => `as of ${time}` },
  today: { ru: "Сегодня", en: "Today" },
  week: { ru: `7${nbsp}дней`, en: `7${nbsp}days` },
  month: { ru: `30${nbsp}дней`, en: `30${nbsp}days` },
  quarter: { ru: "Квартал", en: "Quarter" },
  few: {
    ru: "Спросили меньше трёх продавцов: цифр о них не показываем.",
    en: "Fewer than three sellers asked: no figures about them are shown.",
  },
  key: { ru: "Главные цифры", en: "Key figures" },
  met: { ru: "Ответов в срок", en: "Answered in time" },
  median: { ru: "Половина ответов за", en: "Half the answers within" },
  asked: { ru: "Вопросов", en: "Requests" },
  complete: { ru: "Полных ответов", en: "Complete answers" },
  returned: { ru: "Вернули как неполные", en: "Returned as incomplete" },
  routed: { ru: "Ушло специалистам", en: "Went to specialists" },
  aim: { ru: (share: string) => `цель ${share}`, en: (share: string) => `target ${share}` },
  nineOfTen: {
    ru: (time: string) => `9 из 10 за ${time}`,
    en: (time: string) => `9 of 10 within ${time}`,
  },
  sellers: {
    ru: (count: number) => `продавцов ${figures(count, "ru")}`,
    en: (count: number) =>
      `${figures(count, "en")} ${plural("en", count, { one: "seller", other: "sellers" })}`,
  },
  ratedOf: {
    ru: (rated: number, of: number) => `оценили ${figures(rated, "ru")} из ${figures(of, "ru")}`,
    en: (rated: number, of: number) => `${figures(rated, "en")} of ${figures(of, "en")} rated`,
  },
  asBefore: { ru: "как раньше", en: "as before" },
  better: { ru: (by: string) => `на ${by} лучше`, en: (by: string) => `${pointsEn(by)} better` },
  worse: { ru: (by: string) => `на ${by} хуже`, en: (by: string) => `${pointsEn(by)} worse` },
  sharesMore: { ru: (by: string) => `на ${by} больше`, en: (by: string) => `${pointsEn(by)} more` },
  sharesLess: { ru: (by: string) => `на ${by} меньше`, en: (by: string) => `${pointsEn(by)} less` },
  faster: { ru: (by: string) => `на ${by} быстрее`, en: (by: string) => `${by} faster` },
  slower: { ru: (by: string) => `на ${by} медленнее`, en: (by: string) => `${by} slower` },
  more: { ru: (by: string) => `на ${by} больше`, en: (by: string) => `${by} more` },
  less: { ru: (by: string) => `на ${by} меньше`, en: (by: string) => `${by} fewer` },
  byDay: {
    ru: (what: string, first: string, last: string) => `${what} по дням: сначала ${first}, в конце ${last}`,
    en: (what: string, first: string, last: string) => `${what} by day: ${first} first, ${last} at the end`,
  },
  showRequests: {
    ru: (count: number) => `Показать ${requests(count)}`,
    en: (count: number) => `Show ${requestsEn(count)}`,
  },
  lateOnes: {
    ru: (count: number) => `не в срок ${figures(count, "ru")}`,
    en: (count: number) => `${figures(count, "en")} late`,
  },
  metOf: { ru: (share: string) => `В срок ${share}`, en: (share: string) => `${share} in time` },
  halfIn: { ru: (time: string) => `половина быстрее ${time}`, en: (time: string) => `half within ${time}` },
});
