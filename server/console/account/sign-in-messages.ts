import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const signInMessages = defineMessages({
  title: { ru: "Вход", en: "Sign in" },
  service: { ru: "Одно окно", en: "One window" },
  login: { ru: "Логин", en: "Login" },
  password: { ru: "Пароль", en: "Password" },
  signIn: { ru: "Войти", en: "Sign in" },
  signingIn: { ru: "Входим…", en: "Signing in…" },
  loginMissing: { ru: "Введите логин.", en: "Enter your login." },
  passwordMissing: { ru: "Введите пароль.", en: "Enter your password." },
  showPassword: { ru: "Показать введённое", en: "Show what is typed" },
  offline: {
    ru: "Сервер не отвечает. Проверьте сеть или VPN и нажмите «Войти» ещё раз.",
    en: "The server does not answer. Check the network or VPN and press «Sign in» again.",
  },
  tooMany: {
    ru: (minutes: number) =>
      `Слишком много попыток. Следующая возможна через ${minutes} ${plural("ru", minutes, { one: "минуту", few: "минуты", many: "минут" })}.`,
    en: (minutes: number) =>
      `Too many attempts. You can try again in ${minutes} ${plural("en", minutes, { one: "minute", other: "minutes" })}.`,
  },
  expiredTitle: { ru: "Войдите ещё раз", en: "Sign in again" },
  expired: {
    ru: "Время входа истекло. Экран и черновики на месте, продолжите после входа.",
    en: "Your session has expired. The screen and your drafts are kept; go on after signing in.",
  },
  help: {
    ru: "Логин и пароль выдаёт администратор.",
    en: "The administrator gives you login and password.",
  },
});
