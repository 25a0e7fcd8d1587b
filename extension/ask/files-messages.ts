import { fileWords } from "../../ui/file-words.ts";
import { defineMessages } from "../../core/language/define-messages.ts";

export const filesMessages = defineMessages({
  ...fileWords,
  files: { ru: "Файлы", en: "Files" },
  hint: { ru: "вставьте, перетащите или", en: "paste, drop or" },
  choose: { ru: "выберите", en: "choose" },
  chooseLong: { ru: "выберите файлы", en: "choose files" },
  more: { ru: "ещё файл", en: "one more" },
  drop: {
    ru: "Отпустите, и файл уйдёт вместе с вопросом",
    en: "Let go, and the file goes along with the question",
  },
  taking: {
    ru: (name: string) => `«${name}» сохраняется в этом браузере`,
    en: (name: string) => `“${name}” is being kept in this browser`,
  },
  "not-kept": {
    ru: (name: string) =>
      `«${name}» не удалось сохранить в браузере: возможно, диск полон. Освободите место и приложите снова.`,
    en: (name: string) =>
      `“${name}” could not be kept in this browser: the disk may be full. Make room and attach it again.`,
  },
  shotName: { ru: "Снимок экрана", en: "Screenshot" },
});
