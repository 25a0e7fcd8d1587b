import { defineMessages } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { plural } from "../../../core/language/plural.ts";
import { quoted } from "../../../core/language/quoted.ts";

const peopleForms = {
  ru: { one: "продавец", few: "продавца", many: "продавцов" },
  en: { one: "seller", other: "sellers" },
} as const;

export const searchesMessages = defineMessages({
  title: { ru: "Поиск", en: "Search" },
  period: { ru: "За сколько дней", en: "Over how many days" },
  days: { ru: (n: number) => `${n} дней`, en: (n: number) => `${n} days` },
  whole: {
    ru: "Считаем целыми десятидневками: за часть десяти дней цифра могла бы рассказать об одном человеке.",
    en: "Counted by whole tens of days: over a part of them a figure could tell of one person.",
  },
  taught: { ru: "Чему поиск научен", en: "What search was taught" },
  key: { ru: "Главные цифры", en: "Main figures" },
  searched: { ru: "Искали", en: "Searched" },
  zeroTile: { ru: "Ничего не нашлось", en: "Nothing found" },
  unopenedTile: { ru: "Нашли, но не открыли", en: "Found, not opened" },
  abandonedTile: { ru: "Бросили", en: "Given up" },
  asked: { ru: "Спросили эксперта", en: "Asked an agent" },
  searchedNote: { ru: "поисков, один запрос в час от человека", en: "searches, one query a person an hour" },
  shareNote: {
    ru: (n: string) => `${n} поисков`,
    en: (n: string) => `${n} searches`,
  },
  before: { ru: (was: string) => `было ${was}`, en: (was: string) => `was ${was}` },
  few: {
    ru: "Пока рано: за это время искали меньше трёх человек. О запросах одного-двух людей мы не рассказываем никому.",
    en: "Too early: fewer than three people searched in this time. Queries of one or two people are told to nobody.",
  },
  listOf: { ru: (list: string) => `Запросы: ${list}`, en: (list: string) => `Queries: ${list}` },
  lists: { ru: "Какие запросы показать", en: "Which queries to show" },
  zero: { ru: "Искали и не нашли", en: "Searched and not found" },
  unopened: { ru: "Не открыли", en: "Not opened" },
  abandoned: { ru: "Бросили", en: "Given up" },
  askedAfter: { ru: "Спросили", en: "Asked" },
  found: { ru: "Нашли сами", en: "Found it themselves" },
  frequent: { ru: "Все частые", en: "All frequent" },
  zeroNote: { ru: "на портале не нашлось ничего", en: "nothing on the portal was found" },
  unopenedNote: { ru: "нашлось, но не открыли ни строки", en: "found, but no row was opened" },
  abandonedNote: {
    ru: "после этого за час ничего не открыли и не спросили",
    en: "nothing was opened or asked within the hour",
  },
  askedAfterNote: { ru: "после поиска спросили эксперта", en: "after which an agent was asked" },
  foundNote: {
    ru: "открыли найденное или сказали «это оно»",
    en: "a hit was opened, or “this is it” was said",
  },
  frequentNote: { ru: "по числу поисков", en: "by number of searches" },
  query: { ru: "Запрос", en: "Query" },
  times: { ru: "Раз", en: "Times" },
  people: { ru: "Людей", en: "People" },
  where: { ru: "Где", en: "Where" },
  row: { ru: "Строка", en: "Row" },
  rowNote: { ru: "какую строку открывают первой, в среднем", en: "mean row that is opened first" },
  mend: { ru: "Чем помочь", en: "What helps" },
  none: { ru: "Таких запросов нет.", en: "There are no such queries." },
  place: {
    ru: (place: string, n: number) => `${place} ${n}`,
    en: (place: string, n: number) => `${place} ${n}`,
  },
  more: { ru: (n: number) => `и ещё ${n}`, en: (n: number) => `and ${n} more` },
  synonym: { ru: "Синоним", en: "Synonym" },
  synonymFor: {
    ru: (one: string, other: string) => `Синоним: ${one} — ${other}`,
    en: (one: string, other: string) => `Synonym: ${one} – ${other}`,
  },
  pin: { ru: "Закрепить", en: "Pin" },
  pinFor: {
    ru: (title: string, query: string) => `Закрепить ${quoted("ru", title)} по запросу «${query}»`,
    en: (title: string, query: string) => `Pin ${quoted("en", title)} for “${query}”`,
  },
  pinNote: {
    ru: (title: string) => `в итоге открывали ${quoted("ru", title)}`,
    en: (title: string) => `in the end they opened ${quoted("en", title)}`,
  },
  task: { ru: "Задача", en: "Task" },
  taskFor: {
    ru: (query: string) => `Задача: написать о «${query}»`,
    en: (query: string) => `Task: write about “${query}”`,
  },
  taskMade: {
    ru: (query: string) => `Задача поставлена: написать о «${query}»`,
    en: (query: string) => `Task made: write about “${query}”`,
  },
  taskFailed: {
    ru: "Задача не поставлена: сервер не отвечает. Повторите.",
    en: "The task was not made: the server does not answer. Try again.",
  },
  pinned: { ru: "закреплено", en: "pinned" },
  hasTask: { ru: "есть задача", en: "has a task" },
  untold: {
    ru: (n: string) => `Поисков без результата у одного-двух людей, о которых не рассказываем никому: ${n}.`,
    en: (n: string) => `Searches without a result of one or two people, which are told to nobody: ${n}.`,
  },
  missing: { ru: "Не хватает синонимов", en: "Synonyms missing" },
  missingNote: {
    ru: "не нашли одними словами, за тот же час нашли другими",
    en: "not found by some words, found by others within the hour",
  },
  noMissing: {
    ru: "Не хватает только того, что могло совпасть случайно.",
    en: "Nothing beyond what may be chance.",
  },
  swapped: {
    ru: (n: number, of: number) => `${n} из ${of} ${of === 1 ? "продавца" : "продавцов"}`,
    en: (n: number, of: number) => `${n} of ${of} ${plural("en", of, peopleForms.en)}`,
  },
  byChance: {
    ru: (n: string) => `случайно было бы ${n}`,
    en: (n: string) => `by chance ${n}`,
  },
  instead: { ru: "вместо", en: "instead of" },
  layout: { ru: "Не та раскладка", en: "The other layout" },
  layoutNote: {
    ru: "набрано латиницей по-русски или наоборот",
    en: "typed on the keys of the other alphabet",
  },
  noLayout: { ru: "Никто не ошибся раскладкой.", en: "Nobody typed in the other layout." },
  understood: { ru: "поиск понял сам", en: "search read it right" },
  notUnderstood: {
    ru: (meant: string) => `не понято, имели в виду «${meant}»`,
    en: (meant: string) => `not understood, “${meant}” was meant`,
  },
  timesShort: { ru: (n: string) => `${n} раз`, en: (n: string) => `${n} times` },
  positions: { ru: "Какую строку открывают", en: "Which row is opened" },
  positionsNote: {
    ru: "доля поисков, где строку открыли первой",
    en: "share of searches in which the row was opened first",
  },
  positionsSummary: {
    ru: (first: string, fifth: string) => `Первую строку открывают в ${first} поисков, пятую в ${fifth}`,
    en: (first: string, fifth: string) =>
      `The first row is opened in ${first} of searches, the fifth in ${fifth}`,
  },
  shown: { ru: "Показана", en: "Shown" },
  opened: { ru: "Открыта", en: "Opened" },
  share: { ru: "Доля", en: "Share" },
  ofFirst: { ru: "К первой", en: "Beside the first" },
  trend: { ru: "Не нашли и бросили", en: "Not found and given up" },
  trendNote: { ru: "доля поисков по дням", en: "share of searches by day" },
  trendSummary: {
    ru: (from: string, to: string) => `Доля поисков без результата: от ${from} до ${to}`,
    en: (from: string, to: string) => `Share of searches that found nothing: from ${from} to ${to}`,
  },
  day: { ru: "День", en: "Day" },
  sellers: {
    ru: (n: number) => `${figures(n, "ru")} ${plural("ru", n, peopleForms.ru)}`,
    en: (n: number) => `${figures(n, "en")} ${plural("en", n, peopleForms.en)}`,
  },
  toSearches: { ru: "Все запросы", en: "All queries" },
});
