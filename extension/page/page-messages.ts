import { defineMessages } from "../../core/language/define-messages.ts";
import { quoted } from "../../core/language/quoted.ts";

export const pageMessages = defineMessages({
  changed: {
    ru: (heading: string) =>
      heading
        ? `Страница изменилась: этого места больше нет. Ближайший раздел: ${quoted("ru", heading)}.`
        : "Страница изменилась: этого места больше нет.",
    en: (heading: string) =>
      heading
        ? `The page has changed: this place is gone. Nearest section: ${quoted("en", heading)}.`
        : "The page has changed: this place is gone.",
  },
});
