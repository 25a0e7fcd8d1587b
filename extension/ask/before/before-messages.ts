import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

const nbsp = "\u00a0";

export const beforeMessages = defineMessages({
  before: { ru: "Перед отправкой", en: "Before you send" },
  nothingYet: {
    ru: "Пока вы пишете, здесь появится, где это уже написано.",
    en: "As you write, places that already say it appear here.",
  },
  nothingFound: {
    ru: "На портале похожего не нашлось: отправляйте.",
    en: "Nothing alike on the portal: send it.",
  },
  nothingPersonal: {
    ru: "Номера клиентов в тексте отметим здесь.",
    en: "Customers' numbers in the text are pointed out here.",
  },
  ready: { ru: "Готовый ответ экспертов", en: "Experts' ready answer" },
  checkedOn: { ru: (day: string) => `Проверен ${day}.`, en: (day: string) => `Checked on ${day}.` },
  answered: { ru: "Уже отвечали коллегам", en: "Answered to colleagues" },
  answeredOn: { ru: (day: string) => `Ответ от ${day}.`, en: (day: string) => `Answer of ${day}.` },
  openPlace: {
    ru: (number: number, name: string) => `Открыть место ${number}: ${name}`,
    en: (number: number, name: string) => `Open place ${number}: ${name}`,
  },
  written: { ru: "Возможно, это уже написано", en: "It may be written here" },
  thisIsIt: { ru: "Это оно", en: "This is it" },
  thisIsItOf: { ru: (title: string) => `Это оно: ${title}`, en: (title: string) => `This is it: ${title}` },
  solved: {
    ru: (seconds: number) => `Значит, вопрос не нужен. Уберём его через ${seconds}${nbsp}с.`,
    en: (seconds: number) => `Then no question is needed. It goes in ${seconds}${nbsp}s.`,
  },
  keepQuestion: { ru: "Оставить вопрос", en: "Keep the question" },
  askedAlready: { ru: "Вы уже спрашивали об этом: ", en: "You have asked this already: " },
  waits: {
    ru: (id: number, until: string | null) => `№${nbsp}${id}${until === null ? "" : `, ждёт до ${until}`}`,
    en: (id: number, until: string | null) => `No.${nbsp}${id}${until === null ? "" : `, due ${until}`}`,
  },
  askedHere: {
    ru: (n: number, answers: number) =>
      `${n}${nbsp}${plural("ru", n, { one: "коллега спрашивал", few: "коллеги спрашивали", many: "коллег спрашивали" })} об этой странице${answers === 0 ? "" : `; ${answers}${nbsp}${plural("ru", answers, { one: "ответ", few: "ответа", many: "ответов" })}`}`,
    en: (n: number, answers: number) =>
      `${n}${nbsp}${plural("en", n, { one: "colleague", other: "colleagues" })} asked about this page${answers === 0 ? "" : `; ${answers}${nbsp}${plural("en", answers, { one: "answer", other: "answers" })}`}`,
  },
  openAnswer: {
    ru: (title: string) => `Открыть ответ: ${title}`,
    en: (title: string) => `Open the answer: ${title}`,
  },
  colleagues: { ru: "Коллеги спрашивают то же", en: "Colleagues ask the same" },
  waiting: {
    ru: (n: number, until: string | null) =>
      `${plural("ru", n, { one: "ждёт", few: "ждут", many: "ждут" })} ${n}${until === null ? "" : `, ответ до ${until}`}`,
    en: (n: number, until: string | null) => `${n} waiting${until === null ? "" : `, answer by ${until}`}`,
  },
  join: { ru: "Ждать вместе", en: "Wait along" },
  joinWhy: {
    ru: "Ответ придёт и вам. Ваш текст увидят только эксперты.",
    en: "You get the answer too. Only the experts see your text.",
  },
  notJoined: {
    ru: "Присоединиться не вышло: на вопрос уже ответили или нет связи. Отправьте свой.",
    en: "Could not join: it was answered meanwhile, or there is no connection. Send your own.",
  },
  passport: { ru: "Номер паспорта", en: "Passport number" },
  card: { ru: "Номер карты", en: "Card number" },
  phone: { ru: "Телефон", en: "Phone number" },
  policy: { ru: "Номер полиса", en: "Policy number" },
  inPage: { ru: "в названии страницы", en: "in the page's title" },
  inSelection: { ru: "в выделенном тексте", en: "in the selected text" },
  inTrail: { ru: "в пути", en: "in the trail" },
  hide: { ru: "Скрыть", en: "Hide" },
  asIs: { ru: "Отправить как есть", en: "Send as it is" },
  hideOf: { ru: (what: string) => `Скрыть: ${what}`, en: (what: string) => `Hide: ${what}` },
  asIsOf: {
    ru: (what: string) => `Отправить как есть: ${what}`,
    en: (what: string) => `Send as it is: ${what}`,
  },
  goesAsIs: { ru: "уйдёт как есть", en: "goes as it is" },
  goesHidden: { ru: "уйдёт скрытым", en: "goes hidden" },
  personal: { ru: "Данные клиента", en: "Customer's data" },
});
