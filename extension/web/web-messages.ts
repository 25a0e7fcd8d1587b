import { signInWords } from "../../ui/sign-in-words.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

const signOut = { ru: "Выйти", en: "Sign out" };

export const webMessages = defineMessages({
  ...signInWords,
  service: { ru: "Одно окно", en: "One window" },
  signInWhy: {
    ru: "Поиск по порталу, вопросы экспертам и ваша переписка, с телефона или чужого компьютера.",
    en: "Search over the portal, questions to experts and your threads, from a phone or a borrowed computer.",
  },
  again: { ru: "Войдите ещё раз", en: "Sign in again" },
  againWhy: {
    ru: "Сеанс закончился. Неотправленное сохранено здесь и уйдёт, когда вы войдёте.",
    en: "Your session has ended. What is not sent is kept here and goes out once you sign in.",
  },
  locked: { ru: "Нужно подтвердить вход", en: "Please confirm your sign-in" },
  lockedWhy: {
    ru: "Сервер не подтверждал вход больше семи дней, поэтому копия портала закрыта. Подключитесь к сети компании.",
    en: "The server has not confirmed your sign-in for over seven days, so the copy is closed. Connect to the company network.",
  },
  check: { ru: "Проверить сейчас", en: "Check now" },
  ownDevice: { ru: "Это моё устройство", en: "This is my device" },
  ownDeviceWhy: {
    ru: "Копия портала и черновики останутся здесь, искать можно и без связи. Без галочки на устройстве не хранится ничего.",
    en: "A copy of the portal and your drafts stay here, and you can search without a connection. Unticked, nothing is kept on the device.",
  },
  unsentHere: {
    ru: (n: number) =>
      `Здесь не отправлено: ${n} ${plural("ru", n, { one: "текст", few: "текста", many: "текстов" })}. Если войти без галочки, ${n === 1 ? "его" : "их"} не вернуть.`,
    en: (n: number) =>
      `${n} ${n === 1 ? "text is" : "texts are"} not sent here. Signing in unticked removes ${n === 1 ? "it" : "them"} for good.`,
  },
  unsentFirst: {
    ru: "Сначала отправьте или сотрите начатое: страница откроется заново.",
    en: "First send or clear what you have begun: the page opens anew.",
  },
  untickedWhy: {
    ru: "Чтобы на устройстве ничего не осталось, вы выйдете, а копия портала и черновики сотрутся. Войти снова можно без галочки.",
    en: "So that nothing stays on the device, you are signed out, and the copy of the portal and your drafts are removed. You can sign in again unticked.",
  },
  menu: { ru: "Учётная запись", en: "Account" },
  console: { ru: "Консоль", en: "Console" },
  signOut,
  unsent: {
    ru: (n: number) =>
      `Не отправлено: ${n} ${plural("ru", n, { one: "текст", few: "текста", many: "текстов" })}. После выхода ${n === 1 ? "его" : "их"} не вернуть.`,
    en: (n: number) =>
      `${n} ${n === 1 ? "text is" : "texts are"} not sent. Signing out removes ${n === 1 ? "it" : "them"} for good.`,
  },
  signOutAnyway: { ru: "Всё равно выйти", en: "Sign out anyway" },
  leaving: { ru: "Выходим…", en: "Signing out…" },
  stay: { ru: "Остаться", en: "Stay" },
  unended: { ru: "Сеанс ещё открыт", en: "The session is still open" },
  unendedWhy: {
    ru: `Здесь всё стёрто, но сервер не ответил, и сеанс на нём не закрыт. Нажмите «${signOut.ru}» ещё раз, когда появится связь.`,
    en: `Everything here is erased, but the server did not answer and the session there is not ended. Press “${signOut.en}” again once you are online.`,
  },
});
