import { defineMessages } from "../../core/language/define-messages.ts";

export const gateMessages = defineMessages({
  none: { ru: "Осталось подключиться", en: "One step left: connect" },
  noneWhy: {
    ru: "Поиск и вопросы заработают, когда этот браузер подключён к серверу компании. Это занимает минуту.",
    en: "Search and questions work once this browser is connected to your company's server. It takes a minute.",
  },
  connecting: { ru: "Ждём подтверждения", en: "Waiting for you to confirm" },
  connectingWhy: {
    ru: (code: string) => `Откройте страницу подключения и сверьте код ${code}.`,
    en: (code: string) => `Open the connection page and compare the code ${code}.`,
  },
  locked: { ru: "Нужно подтвердить вход", en: "Please confirm your sign-in" },
  lockedWhy: {
    ru: "Сервер не подтверждал вход больше семи дней, поэтому копия портала закрыта. Вопросы в очереди сохранены. Подключитесь к сети компании.",
    en: "The server has not confirmed your sign-in for over seven days, so the local copy is closed. Queued questions are kept. Connect to the company network.",
  },
  revoked: { ru: "Этот браузер отключён", en: "This browser was disconnected" },
  revokedWhy: {
    ru: "Копия портала удалена, вопросы в очереди сохранены. Подключите браузер снова.",
    en: "The local copy was removed; queued questions are kept. Connect the browser again.",
  },
  connect: { ru: "Подключить", en: "Connect" },
});
