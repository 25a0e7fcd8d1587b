import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

const nbsp = "\u00a0";
const ofRu = (n: number, forms: [string, string, string]): string =>
  `${n}${nbsp}${plural("ru", n, { one: forms[0], few: forms[1], many: forms[2] })}`;
const ofEn = (n: number, one: string, other: string): string => `${n}${nbsp}${n === 1 ? one : other}`;

export const askMessages = defineMessages({
  ask: { ru: "Спросить", en: "Ask" },
  back: { ru: "Назад", en: "Back" },
  kind: { ru: "Что это", en: "What it is" },
  question: { ru: "Вопрос", en: "Question" },
  complaint: { ru: "Жалоба", en: "Complaint" },
  suggestion: { ru: "Предложение", en: "Suggestion" },
  field: { ru: "Ваш вопрос", en: "Your question" },
  placeholder: { ru: "Что нужно узнать", en: "What do you need to know" },
  along: { ru: "Вместе с вопросом уйдёт", en: "Goes along with the question" },
  untick: { ru: "снимите галочку, если лишнее", en: "untick what is not needed" },
  tick: { ru: "отметьте, если нужно", en: "tick what is needed" },
  page: { ru: "Страница", en: "Page" },
  selection: { ru: "Выделенный текст", en: "Selected text" },
  trail: { ru: "Путь", en: "Trail" },
  site: { ru: "Название сайта", en: "Name of the site" },
  show: { ru: "показать", en: "show" },
  hide: { ru: "скрыть", en: "hide" },
  trailOf: {
    ru: (queries: number, pages: number, minutes: number) =>
      `${ofRu(queries, ["запрос", "запроса", "запросов"])} и ${ofRu(pages, ["страница", "страницы", "страниц"])} за ${ofRu(minutes, ["минуту", "минуты", "минут"])}`,
    en: (queries: number, pages: number, minutes: number) =>
      `${ofEn(queries, "query", "queries")} and ${ofEn(pages, "page", "pages")} in ${ofEn(minutes, "minute", "minutes")}`,
  },
  query: { ru: (text: string) => `искали «${text}»`, en: (text: string) => `searched “${text}”` },
  nothingAlong: { ru: "Уйдёт только сам вопрос.", en: "Only the question itself goes." },
  usually: { ru: "Обычно отвечаем за ", en: "Usually answered in " },
  within: { ru: "Отвечаем за ", en: "Answered within " },
  minutes: {
    ru: (n: number) => ofRu(n, ["минуту", "минуты", "минут"]),
    en: (n: number) => ofEn(n, "minute", "minutes"),
  },
  notLater: { ru: (due: string) => `, не позже ${due}`, en: (due: string) => `, ${due} at the latest` },
  answersBy: { ru: (due: string) => `Ответим ${due}`, en: (due: string) => `Answered ${due}` },
  queueOffline: {
    ru: "Нет связи: вопрос подождёт в очереди и отправится сам",
    en: "Offline: the question waits in the queue and is sent by itself",
  },
  send: { ru: "Отправить", en: "Send" },
  empty: { ru: "Напишите, что нужно узнать.", en: "Write what you need to know." },
  tooLong: {
    ru: (over: number) =>
      `Вопрос длиннее 8${nbsp}000 знаков, лишних: ${over}. Оставьте главное: страница и путь уйдут вместе с ним.`,
    en: (over: number) =>
      `The question is longer than 8,000 characters by ${over}. Keep the essence: page and trail go along with it.`,
  },
  covered: {
    ru: "Не отправлено: окно чем-то закрыто. Закройте то, что поверх него, и отправьте ещё раз.",
    en: "Not sent: something covers this window. Close what lies over it and send again.",
  },
  notKept: {
    ru: "Не удалось сохранить вопрос в очередь. Текст остался здесь, попробуйте ещё раз.",
    en: "The question could not be queued. The text is still here, try again.",
  },
  filesNotKept: {
    ru: "Не отправлено: один из файлов не удалось сохранить. Он назван ниже; уберите его или приложите снова.",
    en: "Not sent: one of the files could not be kept. It is named below; remove it or attach it again.",
  },
  notConnected: {
    ru: "Браузер не подключён к серверу. Текст остался здесь: подключите браузер и отправьте ещё раз.",
    en: "This browser is not connected to the server. The text is still here: connect and send again.",
  },
  held: {
    ru: (seconds: number) => `Отправится через ${seconds}${nbsp}с`,
    en: (seconds: number) => `Sends in ${seconds}${nbsp}s`,
  },
  heldWhy: {
    ru: "Вопрос уже в очереди. Окно можно закрыть: он отправится сам.",
    en: "The question is in the queue. You may close this window: it will be sent by itself.",
  },
  cancel: { ru: "Отменить", en: "Cancel" },
  edit: { ru: "Изменить", en: "Edit" },
  sending: { ru: "Отправляем", en: "Sending" },
  queued: { ru: "В очереди, отправится сам", en: "Queued, will be sent by itself" },
  queuedWhy: {
    ru: "Сервер пока не отвечает. Вопрос сохранён в этом браузере и уйдёт, как только появится связь; окно можно закрыть.",
    en: "The server does not answer yet. The question is kept in this browser and leaves as soon as there is a connection; you may close this window.",
  },
  queuedHere: {
    ru: "Сервер пока не отвечает. Вопрос уйдёт, как только появится связь; не закрывайте эту страницу.",
    en: "The server does not answer yet. The question leaves as soon as there is a connection; keep this page open.",
  },
  refused: { ru: "Сервер не принял вопрос", en: "The server did not accept the question" },
  toPage: { ru: "Вернуться к странице", en: "Back to the page" },
  leftAlready: {
    ru: "Вопрос уже отправлен, его можно дополнить в переписке.",
    en: "The question has left; add to it in its thread.",
  },
});
