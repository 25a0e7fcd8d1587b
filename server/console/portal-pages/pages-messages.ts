import { defineMessages } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { plural } from "../../../core/language/plural.ts";

const weekForms = {
  ru: { one: "неделя", few: "недели", many: "недель" },
  en: { one: "week", other: "weeks" },
} as const;

export const pagesMessages = defineMessages({
  title: { ru: "Страницы, после которых спрашивают", en: "Pages after which people ask" },
  period: { ru: "За сколько недель", en: "Over how many weeks" },
  weeks: {
    ru: (n: number) => `${n} ${plural("ru", n, weekForms.ru)}`,
    en: (n: number) => `${n} ${plural("en", n, weekForms.en)}`,
  },
  page: { ru: "Страница или ролик", en: "Page or clip" },
  from: { ru: "Спросили с неё", en: "Asked from it" },
  fromNote: {
    ru: "вопросы, заданные, пока страница была открыта",
    en: "questions asked while the page was open",
  },
  was: { ru: (n: string) => `было ${n}`, en: (n: string) => `was ${n}` },
  perThousand: { ru: "на 1000", en: "per 1,000" },
  perThousandNote: {
    ru: "вопросов на тысячу открытий из поиска",
    en: "questions per thousand openings from search",
  },
  ofOpened: {
    ru: (n: string) => `открытий из поиска: ${n}`,
    en: (n: string) => `openings from search: ${n}`,
  },
  about: { ru: "Ответили ею", en: "Answered by it" },
  aboutNote: {
    ru: "вопросы, в ответе на которые она названа источником",
    en: "questions whose answer names it as a source",
  },
  rated: { ru: "Ответ помог", en: "Answer helped" },
  ratedNote: {
    ru: "сколько оценивших ответ с этой страницей сочли его полным",
    en: "how many of those who rated an answer with this page found it complete",
  },
  helpedOf: {
    ru: (n: string, of: string) => `${n} из ${of}`,
    en: (n: string, of: string) => `${n} of ${of}`,
  },
  queries: { ru: "Ищут её", en: "Searched" },
  queriesNote: {
    ru: "разных запросов, по которым её открыли трое и больше",
    en: "different queries by which three people or more opened it",
  },
  broken: { ru: "Битые ссылки", en: "Broken links" },
  brokenNote: { ru: "по последнему обходу", en: "by the last crawl" },
  changed: { ru: "Изменена", en: "Changed" },
  owner: { ru: "Владелец", en: "Owner" },
  task: { ru: "Задача", en: "Task" },
  assign: { ru: "поручить", en: "assign" },
  assignFor: {
    ru: (page: string) => `Поручить владельцу: ${page}`,
    en: (page: string) => `Assign to the owner: ${page}`,
  },
  hasTask: { ru: "задача", en: "task" },
  made: {
    ru: (page: string) => `Задача поставлена: ${page}`,
    en: (page: string) => `Task made: ${page}`,
  },
  notMade: {
    ru: "Задача не поставлена: сервер не отвечает. Повторите.",
    en: "The task was not made: the server does not answer. Try again.",
  },
  few: {
    ru: "меньше трёх продавцов: об этом не рассказываем",
    en: "fewer than three sellers: this is not told",
  },
  unknown: { ru: "неизвестно", en: "not known" },
  open: {
    ru: (page: string, what: string, figure: string) => `${page}. ${what}: ${figure}. Показать`,
    en: (page: string, what: string, figure: string) => `${page}. ${what}: ${figure}. Show`,
  },
  none: {
    ru: "За это время ни одна страница не вызвала вопросов.",
    en: "No page brought questions in this time.",
  },
  gone: {
    ru: "Об этой странице рассказать нечего: её нет, или спрашивали слишком немногие.",
    en: "There is nothing to tell of this page: it is gone, or too few people asked.",
  },
  back: { ru: "Ко всем страницам", en: "To all pages" },
  all: { ru: "Все страницы", en: "All pages" },
  noRows: { ru: "За этой цифрой ничего нет.", en: "There is nothing behind this figure." },
  query: { ru: "Запрос", en: "Query" },
  people: { ru: "Людей", en: "People" },
  link: { ru: "Куда ведёт ссылка", en: "Where the link leads" },
  status: { ru: "Ответ портала", en: "Portal's answer" },
  soft: { ru: "страницы нет, хотя ответ 200", en: "no page, though the answer is 200" },
  trend: { ru: "По неделям", en: "By week" },
  trendNote: {
    ru: "остаётся и после того, как сами строки удалены",
    en: "stays when the rows themselves are gone",
  },
  trendSummary: {
    ru: (n: number, most: string) => `${n} ${plural("ru", n, weekForms.ru)}, больше всего за неделю: ${most}`,
    en: (n: number, most: string) => `${n} ${plural("en", n, weekForms.en)}, most in a week: ${most}`,
  },
  week: { ru: "Неделя с", en: "Week from" },
  questions: { ru: "Вопросов", en: "Questions" },
  rows: {
    ru: (n: number) =>
      `${figures(n, "ru")} ${plural("ru", n, { one: "вопрос", few: "вопроса", many: "вопросов" })}`,
    en: (n: number) => `${figures(n, "en")} ${plural("en", n, { one: "question", other: "questions" })}`,
  },
});
