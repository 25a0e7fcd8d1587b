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
  crawl: { ru: "обход", en: "crawl" },
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

/** Beginnings of codes that a number or an id follows. */
export const auditPrefixes = defineMessages({
  request: { ru: (id: string) => `вопрос № ${id}`, en: (id: string) => `request ${id}` },
  task: { ru: (id: string) => `задача № ${id}`, en: (id: string) => `task ${id}` },
  cluster: { ru: (id: string) => `повтор № ${id}`, en: (id: string) => `repeat ${id}` },
  report: { ru: (day: string) => `неделя с ${day}`, en: (day: string) => `week from ${day}` },
  release: { ru: (id: string) => `выпуск ${id}`, en: (id: string) => `release ${id}` },
  run: { ru: (id: string) => `обход ${id}`, en: (id: string) => `run ${id}` },
});
