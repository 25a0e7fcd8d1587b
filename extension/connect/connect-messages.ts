import { defineMessages } from "../../core/language/define-messages.ts";

/** The first-run and connection page. */
export const connectMessages = defineMessages({
  title: { ru: "Спроси меня", en: "Ask me" },
  lead: {
    ru: "Поиск по порталу с первой буквы. Чего на портале нет — спросите эксперта одним нажатием.",
    en: "Portal search from the first letter. What the portal lacks, ask an expert in one click.",
  },
  starting: { ru: "Запускаемся…", en: "Starting…" },

  server: { ru: "Адрес сервера компании", en: "Your company's server" },
  serverHint: {
    ru: "Его сообщает администратор, например ask.example.com",
    en: "Your administrator tells you, for example ask.example.com",
  },
  serverByPolicy: { ru: "Адрес задан администратором", en: "Set by your administrator" },
  opensPage: {
    ru: "Откроется страница подключения: прочитайте, что и сколько хранится, и подтвердите один раз.",
    en: "The connection page opens: read what is kept and for how long, and confirm once.",
  },
  next: { ru: "Дальше", en: "Next" },
  looking: { ru: "Обращаемся к серверу…", en: "Reaching the server…" },

  before: { ru: "Прежде чем подключиться", en: "Before you connect" },
  connect: { ru: "Подключить", en: "Connect" },
  back: { ru: "Назад", en: "Back" },

  compare: { ru: "Сверьте код", en: "Compare the code" },
  compareWhat: {
    ru: "На открывшейся странице войдите и подтвердите, что код такой же.",
    en: "On the page that opened, sign in and confirm that the code is the same.",
  },
  waits: { ru: (time: string) => `Ждём до ${time}`, en: (time: string) => `Waiting until ${time}` },
  openAgain: { ru: "Открыть страницу ещё раз", en: "Open the page again" },
  cancel: { ru: "Отменить", en: "Cancel" },

  connected: { ru: (name: string) => `Подключено: ${name}`, en: (name: string) => `Connected: ${name}` },
  how: {
    ru: (key: string) => `Нажмите ${key} на любой странице или кнопку у правого края на портале.`,
    en: (key: string) => `Press ${key} on any page, or use the button at the right edge on the portal.`,
  },
  howFixed: {
    ru: (key: string) =>
      `На портале нажмите ${key} или кнопку у правого края. На других страницах — кнопку расширения в браузере.`,
    en: (key: string) =>
      `On the portal press ${key} or the button at the right edge; on other pages the extension's button in the browser.`,
  },
  copying: {
    ru: (done: string, total: string) => `Копия портала: ${done} из ${total}`,
    en: (done: string, total: string) => `Copy of the portal: ${done} of ${total}`,
  },
  copied: {
    ru: (sections: string) => `Копия портала готова, разделов: ${sections}`,
    en: (sections: string) => `The copy of the portal is ready, sections: ${sections}`,
  },
  noCopy: {
    ru: "На портале пока нечего искать: его ещё не проиндексировали.",
    en: "Nothing to search yet: the portal has not been indexed.",
  },
  offline: {
    ru: (time: string) => `Нет связи с ${time}. Вопросы отправятся сами.`,
    en: (time: string) => `Offline since ${time}. Questions will be sent by themselves.`,
  },
  devices: { ru: "Мои устройства", en: "My devices" },
  disconnect: { ru: "Отключить этот браузер", en: "Disconnect this browser" },
  noButton: {
    ru: (key: string) => `Кнопки на портале не будет: разрешение не дано. ${key} работает.`,
    en: (key: string) => `No button on the portal: permission was not given. ${key} works.`,
  },
  noButtonFixed: {
    ru: "Кнопки на портале не будет: разрешение не дано. Работает кнопка расширения в браузере.",
    en: "No button on the portal: permission was not given. The extension's button in the browser works.",
  },
  allowButton: { ru: "Разрешить кнопку", en: "Allow the button" },

  locked: {
    ru: "Сервер не подтверждал вход больше семи дней, копия портала закрыта. Подключитесь к сети компании.",
    en: "The server has not confirmed your sign-in for over seven days, so the local copy is closed. Connect to the company network.",
  },
  revoked: {
    ru: "Этот браузер отключён. Копия портала удалена, вопросы в очереди сохранены и отправятся, когда вы подключитесь снова.",
    en: "This browser was disconnected. The local copy was removed; queued questions are kept and go once you connect again.",
  },
});

/** Why connecting did not work, and what to do. */
export const failureMessages = defineMessages({
  address: {
    ru: "Это не похоже на адрес. Напишите его так: ask.example.com",
    en: "This does not look like an address. Write it like ask.example.com",
  },
  unreachable: {
    ru: "По этому адресу никто не отвечает. Проверьте адрес и сеть: возможно, нужен VPN.",
    en: "Nobody answers at this address. Check it and your network: you may need the VPN.",
  },
  "not-ask-me": {
    ru: "По этому адресу отвечает другая программа. Спросите адрес у администратора.",
    en: "Something else answers at this address. Ask your administrator for the right one.",
  },
  "update-extension": {
    ru: "Расширение старше, чем понимает сервер. Обновите расширение или перезапустите браузер; если не поможет, скажите администратору.",
    en: "The extension is older than the server understands. Update it or restart the browser; if that does not help, tell your administrator.",
  },
  "update-server": {
    ru: "Сервер старше, чем понимает расширение. Скажите администратору, что сервер пора обновить.",
    en: "The server is older than the extension understands. Tell your administrator that it is to be updated.",
  },
  permission: {
    ru: "Без разрешения обращаться к серверу подключиться нельзя. Нажмите «Дальше» и разрешите.",
    en: "Connecting needs your permission to reach the server. Press “Next” and allow it.",
  },
  denied: {
    ru: "На странице подключения нажали «Это не я». Если это были не вы, скажите администратору.",
    en: "“This is not me” was pressed on the connection page. If that was not you, tell your administrator.",
  },
  expired: {
    ru: "Код устарел, его не успели подтвердить. Начните ещё раз.",
    en: "The code has expired before it was confirmed. Please start again.",
  },
  refused: {
    ru: "Сервер отказал в подключении. Скажите администратору.",
    en: "The server refused the connection. Tell your administrator.",
  },
});
