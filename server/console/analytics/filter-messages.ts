import { defineMessages } from "../../../core/language/define-messages.ts";

export const insightFilterMessages = defineMessages({
  period: { ru: "Период", en: "Period" },
  ownDays: { ru: "Свои даты", en: "Own dates" },
  from: { ru: "С", en: "From" },
  to: { ru: "По", en: "To" },
  show: { ru: "Показать", en: "Show" },
  wrongWay: { ru: "Первый день позже последнего.", en: "The first day lies after the last." },
  more: { ru: "Ещё", en: "More" },
  chosen: { ru: (count: number) => `Выбрано: ${count}`, en: (count: number) => `${count} chosen` },
  only: { ru: "Показано только:", en: "Only:" },
  without: {
    ru: (name: string) => `Убрать отбор: ${name}`,
    en: (name: string) => `Remove the filter: ${name}`,
  },
  clear: { ru: "Снять всё", en: "Clear all" },
  export: { ru: "Выгрузить строки", en: "Export rows" },
  csv: { ru: "CSV, все строки", en: "CSV, all rows" },
  xlsx: { ru: "XLSX для Excel", en: "XLSX for Excel" },
  xlsxTooMany: {
    ru: (most: string) => `XLSX вмещает ${most} строк. Сузьте отбор или возьмите CSV.`,
    en: (most: string) => `XLSX takes ${most} rows. Choose fewer, or take CSV.`,
  },
});
