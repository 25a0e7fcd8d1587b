import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const sourceMessages = defineMessages({
  sources: { ru: "Источники", en: "Sources" },
  nextRun: { ru: (at: string) => `следующий обход: ${at}`, en: (at: string) => `next crawl: ${at}` },
  noSchedule: {
    ru: "расписания нет: его задаёт crawl.schedules",
    en: "no schedule: crawl.schedules sets one",
  },
  source: { ru: "Источник", en: "Source" },
  lastRun: { ru: "Последний обход", en: "Last crawl" },
  took: { ru: "Длился", en: "Took" },
  documents: { ru: "Документов", en: "Documents" },
  change: { ru: "Новых · изменено · исчезло", en: "New · changed · vanished" },
  troubles: { ru: "Неполадок", en: "Troubles" },
  state: { ru: "Состояние", en: "State" },
  next: { ru: "Следующий", en: "Next" },
  never: { ru: "ещё не обходили", en: "never crawled" },
  fine: { ru: "в порядке", en: "fine" },
  troubled: { ru: "есть неполадки", en: "has troubles" },
  held: { ru: "придержан", en: "held" },
  running: { ru: "идёт обход", en: "crawling" },
  details: { ru: "подробности", en: "details" },

  detailsOf: { ru: (source: string) => `Источник «${source}»`, en: (source: string) => `Source “${source}”` },
  close: { ru: "Закрыть подробности", en: "Close details" },
  crawlThis: { ru: "Обойти только его", en: "Crawl only this" },
  loading: { ru: "Загружаем подробности…", en: "Loading details…" },
  failed: {
    ru: "Подробности не загрузились: сервер не отвечает.",
    en: "The details did not load: the server does not answer.",
  },
  again: { ru: "Повторить", en: "Try again" },
  noRun: {
    ru: "Подробности появятся после первого обхода.",
    en: "Details will appear after the first crawl.",
  },
  ranAt: {
    ru: (at: string, length: string) => `обход ${at}, ${length}`,
    en: (at: string, length: string) => `crawled ${at}, ${length}`,
  },

  kinds: { ru: "Документы по видам", en: "Documents by kind" },
  answers: { ru: "Что ответил портал", en: "What the portal answered" },
  "200": { ru: "прочитаны", en: "read" },
  "304": { ru: "не изменились", en: "unchanged" },
  redirect: { ru: "переадресуют", en: "redirect" },
  closed: { ru: "закрыты", en: "closed" },
  gone: { ru: "удалены", en: "gone" },
  failedAnswer: { ru: "не прочитаны", en: "failed" },
  skippedAnswer: { ru: "пропущены", en: "skipped" },
  word: { ru: "Что", en: "What" },
  bar: { ru: "Доля", en: "Share" },
  count: { ru: "Сколько", en: "How many" },
  none: { ru: "нет", en: "none" },

  vouched: {
    ru: (n: string) => `${n} не запрашивали: карта сайта говорит, что они не менялись`,
    en: (n: string) => `${n} were not asked for: the sitemap says they have not changed`,
  },
  rested: {
    ru: (n: string) => `${n} не запрашивали: они редко меняются, каждую спросим не реже раза в сутки`,
    en: (n: string) => `${n} were not asked for: they seldom change; each is asked at least once a day`,
  },
  duplicates: {
    ru: (n: string) => `${n} повторяют другие страницы, в поиске по одной`,
    en: (n: string) => `${n} repeat other pages; search has one of each`,
  },
  hidden: {
    ru: (n: string) => `${n} портал закрыл от входа, который видел их раньше`,
    en: (n: string) => `${n} the portal closed to an identity that saw them before`,
  },

  skipped: { ru: "Пропущено по правилам", en: "Skipped by rule" },
  unread: { ru: "Не прочитано", en: "Not read" },
  more: { ru: (n: string) => `и ещё ${n}`, en: (n: string) => `and ${n} more` },
  showAll: { ru: (n: string) => `Показать все ${n}`, en: (n: string) => `Show all ${n}` },

  hosts: { ru: "Самые медленные серверы", en: "Slowest hosts" },
  host: { ru: "Сервер", en: "Host" },
  requests: { ru: "Запросов", en: "Requests" },
  median: { ru: "Обычно", en: "Median" },
  p95: { ru: "19 из 20 быстрее", en: "95th percentile" },
  failedRequests: { ru: "Сбоев", en: "Failed" },
  ms: { ru: (ms: string) => `${ms} мс`, en: (ms: string) => `${ms} ms` },

  broken: { ru: "Ссылки в никуда", en: "Broken links" },
  brokenNote: {
    ru: "адресов, которых нет, и страницы, где на них ссылаются",
    en: "addresses that do not exist, and the pages that link to them",
  },
  copy: { ru: "Скопировать список", en: "Copy the list" },
  copied: {
    ru: (n: number, shown: string) =>
      `${shown} ${plural("ru", n, { one: "ссылка скопирована", few: "ссылки скопированы", many: "ссылок скопировано" })}: вставьте в письмо или таблицу.`,
    en: (n: number, shown: string) =>
      `${shown} ${plural("en", n, { one: "link", other: "links" })} copied: paste into a letter or a sheet.`,
  },
  notCopied: {
    ru: "Браузер не дал скопировать. Откройте консоль по https и повторите.",
    en: "The browser refused to copy. Open the console over https and try again.",
  },
  leadsTo: { ru: "Куда ведёт", en: "Leads to" },
  answer: { ru: "Ответ", en: "Answer" },
  heldBy: { ru: "Где стоит", en: "Where it is" },
  page: { ru: "Страница", en: "Page" },
  soft: { ru: "«не найдено» с кодом 200", en: "“not found” with code 200" },
  otherPages: {
    ru: (n: number, shown: string) =>
      `и ещё ${shown} ${plural("ru", n, { one: "страница", few: "страницы", many: "страниц" })}`,
    en: (n: number, shown: string) => `and ${shown} more ${plural("en", n, { one: "page", other: "pages" })}`,
  },
  why: { ru: "почему", en: "why" },
  whyOf: {
    ru: (address: string) => `почему ${address} так ищется`,
    en: (address: string) => `why search has ${address} as it does`,
  },
});
