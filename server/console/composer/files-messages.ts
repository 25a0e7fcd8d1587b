import { defineMessages } from "../../../core/language/define-messages.ts";

export const composerFilesMessages = defineMessages({
  attach: { ru: "Файл", en: "File" },
  attachLong: { ru: "Приложить файлы", en: "Attach files" },
  files: { ru: "Файлы к сообщению", en: "Files of the message" },
  drop: {
    ru: "Отпустите, и файл уйдёт вместе с сообщением",
    en: "Let go, and the file goes along with the message",
  },
  remove: {
    ru: (name: string) => `Убрать файл «${name}»`,
    en: (name: string) => `Remove the file “${name}”`,
  },
  coming: { ru: (name: string) => `«${name}» загружается`, en: (name: string) => `“${name}” is uploaded` },
  empty: {
    ru: (name: string) => `«${name}» пуст. Проверьте файл и приложите снова.`,
    en: (name: string) => `“${name}” is empty. Look at the file and attach it again.`,
  },
  "too-large": {
    ru: (name: string) => `«${name}» больше 10\u00a0МБ. Уменьшите его, разделите или пришлите ссылку.`,
    en: (name: string) => `“${name}” is larger than 10\u00a0MB. Make it smaller, split it, or send a link.`,
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
  offline: {
    ru: (name: string) => `«${name}» не загрузился: сервер не отвечает. Приложите его ещё раз.`,
    en: (name: string) => `“${name}” was not uploaded: the server does not answer. Attach it again.`,
  },
  notThere: {
    ru: "Один из файлов не загрузился, сообщение не отправлено. Приложите его снова или отправьте без него.",
    en: "One of the files was not uploaded, so nothing was sent. Attach it again, or send without it.",
  },
  shared: {
    ru: "Файлы увидят и коллеги, которые ждут этого же ответа: проверьте, что в них нет данных клиента.",
    en: "Colleagues who wait for the same answer see the files too: make sure that they hold nothing of the customer.",
  },
});
