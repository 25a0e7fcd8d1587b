import { fileWords } from "../../../ui/file-words.ts";
import { defineMessages } from "../../../core/language/define-messages.ts";

export const composerFilesMessages = defineMessages({
  ...fileWords,
  attach: { ru: "Файл", en: "File" },
  attachLong: { ru: "Приложить файлы", en: "Attach files" },
  files: { ru: "Файлы к сообщению", en: "Files of the message" },
  drop: {
    ru: "Отпустите, и файл уйдёт вместе с сообщением",
    en: "Let go, and the file goes along with the message",
  },
  coming: { ru: (name: string) => `«${name}» загружается`, en: (name: string) => `“${name}” is uploaded` },
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
