import { defineMessages } from "../../../core/language/define-messages.ts";

export const connectMessages = defineMessages({
  title: { ru: "Подключение браузера", en: "Connect a browser" },
  compare: {
    ru: "Эту страницу открыло расширение в вашем браузере? Прочитайте, что и сколько хранится, и подтвердите. Если ссылку вам прислали, нажмите «Это не я». Тот же код показывает и само расширение.",
    en: "Did the extension in your browser open this page? Read what is kept and for how long, and confirm. If somebody sent you the link, press “This is not me”. The extension shows the same code.",
  },
  code: { ru: "Код", en: "Code" },
  device: { ru: "Браузер", en: "Browser" },
  unknownDevice: { ru: "неизвестен", en: "unknown" },
  askedAt: { ru: "Запросил", en: "Asked" },
  validTill: { ru: "Код действует до", en: "Code valid until" },
  account: { ru: "Учётная запись", en: "Account" },
  before: { ru: "Прежде чем подключиться", en: "Before you connect" },
  connect: { ru: "Подключить этот браузер", en: "Connect this browser" },
  connecting: { ru: "Подключаем…", en: "Connecting…" },
  notMe: { ru: "Это не я", en: "This is not me" },
  looking: { ru: "Ищем код…", en: "Looking for the code…" },
  enter: { ru: "Введите код из расширения", en: "Enter the code from the extension" },
  next: { ru: "Продолжить", en: "Continue" },
  doneTitle: { ru: "Браузер подключён", en: "The browser is connected" },
  done: {
    ru: "Вернитесь на портал: расширение готовит поиск. Эту вкладку можно закрыть.",
    en: "Return to the portal: the extension is preparing its search. You can close this tab.",
  },
  revoke: {
    ru: "Отключить браузер можно в «Моих устройствах».",
    en: "You can disconnect it in “My devices”.",
  },
  devices: { ru: "Мои устройства", en: "My devices" },
  deniedTitle: { ru: "Подключение отклонено", en: "Connection refused" },
  denied: {
    ru: "Браузер, который просил доступ, его не получит. Если код прислал вам кто-то другой, сообщите администратору.",
    en: "The browser that asked gets no access. If somebody sent you the code, tell the administrator.",
  },
  failedTitle: { ru: "Код не подошёл", en: "The code does not fit" },
  usedTitle: { ru: "Код уже использован", en: "The code was used" },
  offline: {
    ru: "Сервер не отвечает. Проверьте сеть или VPN и повторите.",
    en: "The server does not answer. Check the network or VPN and try again.",
  },
  again: { ru: "Повторить", en: "Try again" },
  otherCode: { ru: "Ввести другой код", en: "Enter another code" },
});
