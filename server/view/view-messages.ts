import { defineMessages } from "../../core/language/define-messages.ts";

export const viewMessages = defineMessages({
  download: { ru: "Скачать файл", en: "Download the file" },
  openThere: { ru: "Открыть на портале", en: "Open on the portal" },
  before: { ru: "Раньше в документе", en: "Earlier in the document" },
  after: { ru: "Дальше в документе", en: "Further in the document" },
  others: { ru: "Другие места документа", en: "Other places of the document" },
  sources: { ru: "Источники", en: "Sources" },
  table: { ru: "Таблица", en: "Table" },
  checked: { ru: (day: string) => `проверено ${day}`, en: (day: string) => `checked ${day}` },
  changed: { ru: (day: string) => `обновлено ${day}`, en: (day: string) => `updated ${day}` },
  over: {
    ru: (day: string) => `Действовало до ${day}.`,
    en: (day: string) => `Was valid until ${day}.`,
  },
  coming: {
    ru: (day: string) => `Действует с ${day}.`,
    en: (day: string) => `Valid from ${day}.`,
  },
  earlier: { ru: "Это прежняя редакция.", en: "This is an earlier edition." },
  newest: { ru: "Открыть новую", en: "Open the newest" },
  poor: {
    ru: "Текст распознан с ошибками, сверяйте с файлом.",
    en: "The text was read with errors, compare it with the file.",
  },
  nothing: { ru: "Текста здесь нет, откройте файл.", en: "There is no text here, open the file." },
  nature: {
    ru: "Показан текст файла, без оформления и рисунков.",
    en: "This is the file's text, without its layout and pictures.",
  },
  start: { ru: "Начало документа", en: "Beginning of the document" },
});
