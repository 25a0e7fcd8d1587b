import { signInWords } from "../../../ui/sign-in-words.ts";
import { defineMessages } from "../../../core/language/define-messages.ts";

export const signInMessages = defineMessages({
  ...signInWords,
  title: { ru: "Вход", en: "Sign in" },
  service: { ru: "Одно окно", en: "One window" },
  showPassword: { ru: "Показать введённое", en: "Show what is typed" },
  expiredTitle: { ru: "Войдите ещё раз", en: "Sign in again" },
  expired: {
    ru: "Время входа истекло. Экран и черновики на месте, продолжите после входа.",
    en: "Your session has expired. The screen and your drafts are kept; go on after signing in.",
  },
});
