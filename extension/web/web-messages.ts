import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

export const webMessages = defineMessages({
  service: { ru: "Одно окно", en: "One window" },
  signInWhy: {
    ru: "Поиск по порталу, вопросы экспертам и ваша переписка, с телефона или чужого компьютера.",
    en: "Search over the portal, questions to experts and your threads, from a phone or a borrowed computer.",
  },
  again: { ru: "Войдите ещё раз", en: "Sign in again" },
  againWhy: {
    ru: "Время входа истекло. Неотправленное на месте и уйдёт после входа.",
    en: "Your session has ended. What is not sent is still here and goes out after signing in.",
  },
  locked: { ru: "Нужно подтвердить вход", en: "Please confirm your sign-in" },
  lockedWhy: {
    ru: "Сервер не подтверждал вход больше семи дней, поэтому копия портала закрыта. Подключитесь к сети компании.",
    en: "The server has not confirmed your sign-in for over seven days, so the copy is closed. Connect to the company network.",
  },
  check: { ru: "Проверить сейчас", en: "Check now" },
  login: { ru: "Логин", en: "Login" },
  password: { ru: "Пароль", en: "Password" },
  signIn: { ru: "Войти", en: "Sign in" },
  signingIn: { ru: "Входим…", en: "Signing in…" },
  loginMissing: { ru: "Введите логин.", en: "Enter your login." },
  passwordMissing: { ru: "Введите пароль.", en: "Enter your password." },
  offline: {
    ru: "Сервер не отвечает. Проверьте сеть или VPN и нажмите «Войти» ещё раз.",
    en: "The server does not answer. Check the network or VPN and press “Sign in” again.",
  },
  tooMany: {
    ru: (minutes: number) =>
      `Слишком много попыток. Следующая возможна через ${minutes} ${plural("ru", minutes, { one: "минуту", few: "минуты", many: "минут" })}.`,
    en: (minutes: number) =>
      `Too many attempts. You can try again in ${minutes} ${plural("en", minutes, { one: "minute", other: "minutes" })}.`,
  },
  help: { ru: "Логин и пароль выдаёт администратор.", en: "The administrator gives you login and password." },
  ownDevice: { ru: "Это моё устройство", en: "This is my device" },
  ownDeviceWhy: {
    ru: "Копия портала и черновики останутся здесь, искать можно и без связи. Без галочки на устройстве не хранится ничего.",
    en: "A copy of the portal and your drafts stay here, and you can search without a connection. Unticked, nothing is kept on the device.",
  },
  menu: { ru: "Учётная запись", en: "Account" },
  console: { ru: "Консоль", en: "Console" },
  signOut: { ru: "Выйти", en: "Sign out" },
  unsent: {
    ru: (n: number) =>
      `Не отправлено: ${n} ${plural("ru", n, { one: "текст", few: "текста", many: "текстов" })}. После выхода ${n === 1 ? "его" : "их"} не вернуть.`,
    en: (n: number) =>
      `${n} ${n === 1 ? "text is" : "texts are"} not sent. Signing out removes ${n === 1 ? "it" : "them"} for good.`,
  },
  signOutAnyway: { ru: "Всё равно выйти", en: "Sign out anyway" },
  stay: { ru: "Остаться", en: "Stay" },
  unended: { ru: "Вход ещё действует", en: "You are still signed in" },
  unendedWhy: {
    ru: "С устройства всё стёрто, но сервер не ответил, и вход там не закрыт. Нажмите ещё раз, когда появится связь.",
    en: "Everything was removed from this device, but the server did not answer and the session there goes on. Press again once you are online.",
  },
});
