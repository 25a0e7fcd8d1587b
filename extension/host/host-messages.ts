import { defineMessages } from "../../core/language/define-messages.ts";

/** Wording of the notifications of the operating system. */
export const hostMessages = defineMessages({
  answered: { ru: "Ответ готов", en: "Your answer is ready" },
  allClear: { ru: "Всё ясно", en: "All clear" },
  notQuite: { ru: "Не совсем", en: "Not quite" },
  askedBack: { ru: "Эксперт спрашивает", en: "The expert has a question" },
});
