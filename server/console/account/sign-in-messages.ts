import { signInWords } from "../../../ui/sign-in-words.ts";
import { defineMessages } from "../../../core/language/define-messages.ts";

export const signInMessages = defineMessages({
  ...signInWords,
  title: { ru: "Вход", en: "Sign in" },
  service: { ru: "Одно окно", en: "One window" },
  showPassword: { ru: "Показать введённое", en: "Show what is typed" },
  offlineElsewhere: {
    ru: "Сервер не отвечает. Проверьте сеть или VPN и нажмите кнопку ещё раз.",
    en: "The server does not answer. Check the network or VPN and press the button again.",
  },
  besideTitle: { ru: "Вы вошли", en: "You are signed in" },
  beside: {
    ru: "Вернитесь в прежнюю вкладку: там всё на месте. Эту можно закрыть.",
    en: "Return to the tab you came from: all is as it was. You can close this one.",
  },
  expiredTitle: { ru: "Войдите ещё раз", en: "Sign in again" },
  expired: {
    ru: "Время входа истекло. Экран и черновики на месте, продолжите после входа.",
    en: "Your session has expired. The screen and your drafts are kept; go on after signing in.",
  },
});
