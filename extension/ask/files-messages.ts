import { defineMessages } from "../../core/language/define-messages.ts";

const nbsp = "\u00a0";

export const filesMessages = defineMessages({
  files: { ru: "Файлы", en: "Files" },
  hint: { ru: "вставьте, перетащите или", en: "paste, drop or" },
  choose: { ru: "выберите", en: "choose" },
  chooseLong: { ru: "выберите файлы", en: "choose files" },
  more: { ru: "ещё файл", en: "one more" },
  drop: {
    ru: "Отпустите, и файл уйдёт вместе с вопросом",
    en: "Let go, and the file goes along with the question",
  },
  remove: {
    ru: (name: string) => `Убрать файл «${name}»`,
    en: (name: string) => `Remove the file “${name}”`,
  },
  taking: {
    ru: (name: string) => `«${name}» сохраняется в этом браузере`,
    en: (name: string) => `“${name}” is being kept in this browser`,
  },
  empty: {
    ru: (name: string) => `«${name}» пуст. Проверьте файл и приложите снова.`,
    en: (name: string) => `“${name}” is empty. Look at the file and attach it again.`,
  },
  "too-large": {
    ru: (name: string) => `«${name}» больше 10${nbsp}МБ. Уменьшите его, разделите или пришлите ссылку.`,
    en: (name: string) => `“${name}” is larger than 10${nbsp}MB. Make it smaller, split it, or send a link.`,
  },
  "too-many": {
    ru: (name: string) =>
      `«${name}» не поместился: файлов не больше восьми. Уберите лишний и приложите снова.`,
    en: (name: string) => `“${name}” did not fit: eight files at most. Remove one and attach it again.`,
  },
  type: {
    ru: (name: string) =>
      `«${name}» приложить нельзя. Подойдут снимки (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, текст и CSV.`,
    en: (name: string) =>
      `“${name}” cannot go along. Pictures (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, text and CSV can.`,
  },
  "not-kept": {
    ru: (name: string) =>
      `«${name}» не удалось сохранить в браузере: возможно, диск полон. Освободите место и приложите снова.`,
    en: (name: string) =>
      `“${name}” could not be kept in this browser: the disk may be full. Make room and attach it again.`,
  },
  shotName: { ru: "Снимок экрана", en: "Screenshot" },
});
