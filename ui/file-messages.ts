import { defineMessages } from "../core/language/define-messages.ts";

export const fileListMessages = defineMessages({
  files: { ru: "Файлы", en: "Files" },
  shot: { ru: "снимок экрана", en: "screenshot" },
  open: { ru: "Открыть", en: "Open" },
  save: { ru: "Сохранить", en: "Save" },
});
