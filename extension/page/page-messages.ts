import { defineMessages } from "../../core/language/define-messages.ts";

export const pageMessages = defineMessages({
  changed: {
    ru: (heading: string) =>
      heading
        ? `Страница изменилась: этого места больше нет. Ближайший раздел: «${heading}».`
        : "Страница изменилась: этого места больше нет.",
    en: (heading: string) =>
      heading
        ? `The page has changed: this place is gone. Nearest section: “${heading}”.`
        : "The page has changed: this place is gone.",
  },
});
