import { defineMessages } from "../../../core/language/define-messages.ts";

export const heatMessages = defineMessages({
  title: {
    ru: (rows: string, columns: string) => `${rows} × ${columns.toLowerCase()}`,
    en: (rows: string, columns: string) => `${rows} × ${columns.toLowerCase()}`,
  },
  rows: { ru: "По строкам", en: "Down" },
  columns: { ru: "По столбцам", en: "Across" },
  total: { ru: "Всего", en: "Total" },
  all: { ru: "Показать все", en: "Show all" },
  fewer: { ru: "Только частые", en: "Frequent only" },
  none: { ru: "За это время вопросов не было.", en: "Nothing was asked in this time." },
  fewShort: { ru: "меньше трёх продавцов", en: "fewer than three sellers" },
  cell: {
    ru: (row: string, column: string, count: string) => `${column} × ${row}: ${count}`,
    en: (row: string, column: string, count: string) => `${column} × ${row}: ${count}`,
  },
  hours: { ru: "Когда спрашивают", en: "When they ask" },
  hoursNote: { ru: "дни недели и часы, по времени центра", en: "weekdays and hours, by the desk's clock" },
});
