import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

const daysRu = (days: number): string =>
  `${days} ${plural("ru", days, { one: "день", few: "дня", many: "дней" })}`;
const daysEn = (days: number): string => `${days} ${plural("en", days, { one: "day", other: "days" })}`;

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
  next: { ru: "Дальше", en: "Next" },
  looking: { ru: "Обращаемся к серверу…", en: "Reaching the server…" },

  before: { ru: "Прежде чем подключиться", en: "Before you connect" },
  goes: { ru: "Что уходит с вопросом", en: "What goes with a question" },
  goesWhat: {
    ru: "Сам вопрос, страница портала, на которой вы были, выделенный текст и путь: страницы портала и ваши запросы за последние 15 минут. Каждое видно до отправки и снимается одной галочкой. Если захотите, ещё файлы и снимок экрана: поля и личные данные на нём закрашены.",
    en: "The question, the portal page you were on, the text you selected, and the trail: portal pages and your queries of the last 15 minutes. Each is shown before sending and can be left out. If you like, files and a screenshot too, with fields and personal data painted over.",
  },
  learns: { ru: "На чём поиск учится", en: "What search learns from" },
  learnsWhat: {
    ru: (days: number) =>
      `Что продавцы ищут и открывают — без имени, под псевдонимом. Через ${daysRu(days)} запросы удаляются, и узнать, кто искал, не сможет никто.`,
    en: (days: number) =>
      `What sellers search and open, without their names, under a pseudonym. After ${daysEn(days)} the queries are deleted, and nobody can tell who searched.`,
  },
  learnsNothing: {
    ru: "Ни на чём: что вы ищете и открываете, на сервере не хранится.",
    en: "Nothing: what you search and open is not kept on the server.",
  },
  never: { ru: "Что не уходит никогда", en: "What never goes" },
  neverWhat: {
    ru: "Поля форм, пароли, cookie. О сайтах вне портала — только имя сайта, если вы сами не добавите больше.",
    en: "Form fields, passwords, cookies. Of sites outside the portal only the site's name, unless you add more.",
  },
  whom: { ru: "Кому видно", en: "Who sees it" },
  whomWhat: {
    ru: (service: string) => `Экспертам службы «${service}», которые отвечают на вопросы.`,
    en: (service: string) => `The experts of “${service}” who answer questions.`,
  },
  long: { ru: "Сколько хранится", en: "How long it is kept" },
  longWhat: {
    ru: (trail: number, context: number, screenshot: number) =>
      `Снимок экрана — ${daysRu(screenshot)}, путь — ${daysRu(trail)}, страница и выделение — ${daysRu(context)}.`,
    en: (trail: number, context: number, screenshot: number) =>
      `The screenshot for ${daysEn(screenshot)}, the trail for ${daysEn(trail)}, page and selection for ${daysEn(context)}.`,
  },
  questionsFor: {
    ru: (days: number) => `Вопросы и ответы — ${daysRu(days)}.`,
    en: (days: number) => `Questions and answers for ${daysEn(days)}.`,
  },
  questionsForever: {
    ru: "Вопросы и ответы — пока их не удалят по вашей просьбе.",
    en: "Questions and answers until they are deleted at your request.",
  },
  here: { ru: "В этом браузере", en: "In this browser" },
  hereWhat: {
    ru: "Копия страниц портала, которые вам доступны, чтобы поиск не ждал сеть. Она удаляется при отключении.",
    en: "A copy of the portal pages you may see, so that search never waits for the network. It is removed on disconnecting.",
  },
  button: { ru: "Кнопка на страницах", en: "The button on pages" },
  buttonWhat: {
    ru: (sites: string) => `Появится только на портале: ${sites}. Браузер спросит разрешение.`,
    en: (sites: string) => `It appears on the portal alone: ${sites}. The browser asks for permission.`,
  },
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
    ru: "Нажмите Alt Q на любой странице, или кнопку у правого края на портале.",
    en: "Press Alt Q on any page, or use the button at the right edge on the portal.",
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
    ru: "Кнопки на портале не будет: разрешение не дано. Alt Q работает.",
    en: "No button on the portal: permission was not given. Alt Q works.",
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
  "contract-version": {
    ru: "Версии расширения и сервера не подходят друг другу. Обновите расширение; если не поможет, скажите администратору.",
    en: "Extension and server are of versions that do not fit. Update the extension; if that does not help, tell your administrator.",
  },
  permission: {
    ru: "Без разрешения обращаться к серверу подключиться нельзя. Нажмите «Дальше» и разрешите.",
    en: "Connecting needs your permission to reach the server. Press “Next” and allow it.",
  },
  denied: {
    ru: "На странице подтверждения нажали «Отклонить». Если это были не вы, скажите администратору.",
    en: "“Deny” was pressed on the confirmation page. If that was not you, tell your administrator.",
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
