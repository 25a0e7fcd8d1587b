import { defineMessages } from "../../../core/language/define-messages.ts";

/** What entries are about, where they name it by a code. */
export const auditSubjects = defineMessages({
  calendars: { ru: "календари", en: "calendars" },
  targets: { ru: "сроки", en: "targets" },
  topics: { ru: "темы", en: "topics" },
  bonus: { ru: "бонус", en: "bonus" },
  pilots: { ru: "пилоты", en: "pilots" },
  settings: { ru: "файл настроек", en: "settings file" },
  audit: { ru: "журнал действий", en: "audit log" },
  crawl: { ru: "обход портала", en: "crawl of the portal" },
  "bonus:running": { ru: "бонусы, текущий месяц", en: "bonus, running month" },
  "rows:insight": { ru: "вопросы за показателем", en: "requests behind a figure" },
  "rows:pages": { ru: "вопросы со страниц", en: "requests from pages" },
  "file:auditFile": { ru: "журнал действий", en: "audit log" },
  "file:bonusFile": { ru: "зачёты бонуса", en: "bonus credits" },
  "file:insightRowsCsv": { ru: "вопросы за показателем, CSV", en: "requests behind a figure, CSV" },
  "file:insightRowsXlsx": { ru: "вопросы за показателем, XLSX", en: "requests behind a figure, XLSX" },
  "file:pageStudyCsv": { ru: "страницы, CSV", en: "pages, CSV" },
  "file:pageStudyXlsx": { ru: "страницы, XLSX", en: "pages, XLSX" },
  "file:reportPdf": { ru: "отчёт недели, PDF", en: "week's report, PDF" },
  "file:reportXlsx": { ru: "отчёт недели, XLSX", en: "week's report, XLSX" },
  "file:pilotsFile": { ru: "пилоты", en: "pilots" },
  "file:capacityFile": { ru: "нагрузка и люди", en: "capacity" },
  "file:searchesFile": { ru: "что ищут", en: "searches" },
  "file:repeatsFile": { ru: "повторы", en: "repeats" },
  "file:repeatFile": { ru: "вопросы повтора", en: "requests of a repeat" },
  "file:tasksFile": { ru: "задачи", en: "tasks" },
  "file:keptFile": { ru: "ответы для всех", en: "answers kept for all" },
});

/** Beginnings of codes that an id, a number, a day or a month follows, as it is told. */
export const auditPrefixes = defineMessages({
  request: { ru: (id: string) => `вопрос № ${id}`, en: (id: string) => `request no. ${id}` },
  task: { ru: (id: string) => `задача № ${id}`, en: (id: string) => `task no. ${id}` },
  cluster: { ru: (id: string) => `повтор № ${id}`, en: (id: string) => `repeat no. ${id}` },
  repeat: { ru: (id: string) => `повтор № ${id}`, en: (id: string) => `repeat no. ${id}` },
  module: { ru: (id: string) => `заготовка ${id}`, en: (id: string) => `text module ${id}` },
  kept: { ru: (id: string) => `ответ для всех ${id}`, en: (id: string) => `answer for all ${id}` },
  pin: { ru: (id: string) => `закрепление ${id}`, en: (id: string) => `pin ${id}` },
  "repeat-pin": {
    ru: (id: string) => `закрепление по повтору № ${id}`,
    en: (id: string) => `pin of repeat no. ${id}`,
  },
  synonyms: { ru: (id: string) => `синонимы ${id}`, en: (id: string) => `synonyms ${id}` },
  "search-case": {
    ru: (id: string) => `проверочный запрос № ${id}`,
    en: (id: string) => `test query no. ${id}`,
  },
  broadcast: {
    ru: (id: string) => `указание недели № ${id}`,
    en: (id: string) => `instruction of the week no. ${id}`,
  },
  bonus: { ru: (month: string) => `бонусы, ${month}`, en: (month: string) => `bonus, ${month}` },
  report: { ru: (day: string) => `отчёт, неделя с ${day}`, en: (day: string) => `report, week from ${day}` },
  backup: { ru: (at: string) => `копия, ${at}`, en: (at: string) => `backup, ${at}` },
  release: { ru: (at: string) => `выпуск, ${at}`, en: (at: string) => `release, ${at}` },
  run: { ru: (at: string) => `обход, ${at}`, en: (at: string) => `crawl, ${at}` },
});
