import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

const nbsp = "\u00a0";
const helpers = {
  ru: { one: "помощником", few: "помощниками", many: "помощниками" },
  en: { one: "helper", other: "helpers" },
} as const;
const workingDays = {
  ru: { one: "рабочий день", few: "рабочих дня", many: "рабочих дней" },
  en: { one: "working day", other: "working days" },
} as const;
const halfHours = {
  ru: { one: "получас", few: "получаса", many: "получасов" },
  en: { one: "half hour", other: "half hours" },
} as const;

export const capacityMessages = defineMessages({
  title: { ru: "Сколько нужно экспертов", en: "How many agents are needed" },
  note: {
    ru: "вопросов в день по прогнозу; над столбцом — сколько нужно экспертов в пик",
    en: "questions expected a day; above each bar, the agents needed at its peak",
  },
  dayNote: {
    ru: "вопросов за полчаса; над столбцом — сколько нужно экспертов",
    en: "questions per half hour; above each bar, the agents needed",
  },
  byDay: { ru: "По дням", en: "By day" },
  behind: {
    ru: (when: string) => `${when}, посчитано по вопросам прошлых недель`,
    en: (when: string) => `${when}, reckoned from requests of past weeks`,
  },
  halfHours: { ru: "По получасам", en: "By half hour" },
  chooseDay: { ru: "День", en: "Day" },
  questions: { ru: "Вопросов", en: "Questions" },
  needed: { ru: "Нужно экспертов", en: "Agents needed" },
  planned: { ru: "Будет по сменам", en: "Planned by hours" },
  share: { ru: "В срок", en: "In time" },
  enough: { ru: "Хватает", en: "Enough" },
  short: { ru: "не хватит", en: "too few" },
  yes: { ru: "да", en: "yes" },
  time: { ru: "Время", en: "Time" },
  none: {
    ru: "В эти дни центр не работает.",
    en: "The desk is closed on these days.",
  },
  summary: {
    ru: (days: number, short: number) =>
      `Прогноз на ${days}${nbsp}${plural("ru", days, workingDays.ru)}, не хватает в ${short}`,
    en: (days: number, short: number) =>
      `Forecast of ${days} ${plural("en", days, workingDays.en)}, ${short} of them short`,
  },
  halfSummary: {
    ru: (day: string, halves: number, short: number) =>
      `${day}: ${halves}${nbsp}${plural("ru", halves, halfHours.ru)}, не хватает в ${short}`,
    en: (day: string, halves: number, short: number) =>
      `${day}: ${halves} ${plural("en", halves, halfHours.en)}, ${short} of them short`,
  },
  shortOn: {
    ru: (days: string) => `не хватит ${days}`,
    en: (days: string) => `too few ${days}`,
  },
  enoughAll: { ru: "экспертов хватает", en: "there are enough" },
  shareAll: { ru: "По плану в срок ответим в", en: "As planned, answered in time:" },
  target: {
    ru: (share: string) => `цель ${share}`,
    en: (share: string) => `the target is ${share}`,
  },
  helped: {
    ru: (count: number) => `с ${count}${nbsp}${plural("ru", count, helpers.ru)} в`,
    en: (count: number) => `with ${count}${nbsp}more ${plural("en", count, helpers.en)}`,
  },
  plan: { ru: "Спланировать смены", en: "Plan the shifts" },
  open: { ru: "По получасам и «что если»", en: "Half hours and what if" },
  atRisk: {
    ru: (count: number) => `Сейчас под угрозой ${count}`,
    en: (count: number) => `At risk now: ${count}`,
  },
  noRisk: { ru: "Сейчас под угрозой ничего нет", en: "Nothing is at risk now" },
  scenario: { ru: "Что если", en: "What if" },
  newcomers: { ru: "Новых продавцов", en: "New sellers" },
  since: { ru: "Начинают", en: "They begin" },
  department: { ru: "Подразделение", en: "Department" },
  channel: { ru: "Канал", en: "Channel" },
  any: { ru: "все", en: "any" },
  arrivals: { ru: "Вопросов, ± %", en: "Questions, ± %" },
  agents: { ru: "Экспертов, ±", en: "Agents, ±" },
  from: { ru: "Показать с", en: "Show from" },
  reckon: { ru: "Посчитать", en: "Reckon" },
  asUsual: { ru: "Как обычно", en: "As usual" },
  assumptions: { ru: "Из чего посчитано", en: "What it is reckoned from" },
  readFrom: {
    ru: (requests: string, weeks: number) =>
      `Обычный поток: ${requests} за последние недели (${weeks}), по получасам недели; поздние недели весят больше, праздники не считаются, заданное ночью приходит к открытию.`,
    en: (requests: string, weeks: number) =>
      `The usual flow: ${requests} of the last weeks (${weeks}), by half hour of the week; later weeks weigh more, holidays do not count, what is asked at night comes at opening.`,
  },
  nothingYet: {
    ru: "Вопросов ещё не было: обычный поток неизвестен.",
    en: "Nothing was asked yet: what is usual is not known.",
  },
  handling: {
    ru: (minutes: string) =>
      `На ответ уходит ${minutes}${nbsp}мин: среднее за четыре недели от взятия до ответа в рабочее время, без крайних двадцатых долей.`,
    en: (minutes: string) =>
      `An answer takes ${minutes}${nbsp}min: the mean of four weeks from claim to answer in open time, its extremes cut.`,
  },
  handlingGiven: {
    ru: (minutes: string) => `На ответ уходит ${minutes}${nbsp}мин: из настроек, ответов пока мало.`,
    en: (minutes: string) =>
      `An answer takes ${minutes}${nbsp}min: from the settings, for few were answered yet.`,
  },
  aim: {
    ru: (share: string, minutes: number) =>
      `Цель: ${share} ответов за ${minutes}${nbsp}мин. Вопросы приходят случайно, эксперт берёт их по одному (Эрланг C); очередь из получаса в получас не переносится.`,
    en: (share: string, minutes: number) =>
      `The target: ${share} of answers within ${minutes}${nbsp}min. Questions come at random, an agent takes one at a time (Erlang C); no backlog is carried from one half hour to the next.`,
  },
  staff: {
    ru: "Кто на месте: по сменам и отсутствиям. Руководители считаются, только если экспертов нет.",
    en: "Who is there: by hours and absences. Leads count only where there are no agents.",
  },
  curve: {
    ru: (sellers: number, weeks: string) =>
      `Новые спрашивают так же, как те, кто пришёл за последний год (${sellers}): ${weeks} вопроса на человека по неделям работы.`,
    en: (sellers: number, weeks: string) =>
      `Newcomers ask as those who joined within the last year did (${sellers}): ${weeks} questions each, week by week.`,
  },
  curveAll: {
    ru: "Там пришло меньше пяти: взяты все новые.",
    en: "Fewer than five joined there: all newcomers are taken.",
  },
  curveNone: {
    ru: "Как спрашивают новые, неизвестно: за год пришло меньше пяти. К потоку ничего не добавлено.",
    en: "How newcomers ask is not known: fewer than five joined within a year. Nothing was added.",
  },
});
