import { defineMessages } from "../../../core/language/define-messages.ts";

export const chartMessages = defineMessages({
  asTable: { ru: "Таблицей", en: "As a table" },
  asChart: { ru: "Рисунком", en: "As a chart" },
  of: {
    ru: (what: string, title: string) => `${what}: ${title}`,
    en: (what: string, title: string) => `${what}: ${title}`,
  },
  tableOf: { ru: (title: string) => `Таблица: ${title}`, en: (title: string) => `Table: ${title}` },
  loading: { ru: "Загружаем…", en: "Loading…" },
  failed: {
    ru: "Цифры не загрузились: сервер не отвечает.",
    en: "The figures did not load: the server does not answer.",
  },
  again: { ru: "Повторить", en: "Try again" },
  notDrawn: {
    ru: "Рисунок не загрузился. Те же цифры показывает «Таблицей».",
    en: "The chart did not load. “As a table” shows the same figures.",
  },
});
