import { defineMessages } from "../core/language/define-messages.ts";

export const hitMessages = defineMessages({
  checked: { ru: (date: string) => `проверено ${date}`, en: (date: string) => `verified ${date}` },
  changed: { ru: (date: string) => `обновлено ${date}`, en: (date: string) => `updated ${date}` },
  earlierEdition: { ru: "прежняя редакция", en: "earlier edition" },
  needsConnection: { ru: "нужна связь", en: "needs connection" },
});
