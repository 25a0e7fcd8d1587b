import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

const ofSellers = (n: number): string =>
  plural("ru", n, { one: "продавец", few: "продавца", many: "продавцов" });
const ofQuestions = (n: number): string =>
  plural("ru", n, { one: "вопрос", few: "вопроса", many: "вопросов" });
const ofSearches = (n: number): string => plural("ru", n, { one: "поиск", few: "поиска", many: "поисков" });
const ofRegions = (n: number): string => plural("ru", n, { one: "регион", few: "региона", many: "регионов" });
const ofDays = (n: number): string => plural("ru", n, { one: "день", few: "дня", many: "дней" });

/** Questions that come again and again: the list, one of them, and what is done. */
export const repeatsMessages = defineMessages({
  title: { ru: "Повторяющиеся вопросы", en: "Repeated questions" },
  note: {
    ru: (days: number) => `разные продавцы за ${days} ${ofDays(days)}, вопросы и поиски без ответа`,
    en: (days: number) =>
      `different sellers in ${days} ${days === 1 ? "day" : "days"}, questions and searches without an answer`,
  },
  blockNote: {
    ru: (threshold: number) => `порог ${threshold}: поднять ответ или дать задачу`,
    en: (threshold: number) => `at ${threshold}: raise the answer or make a task`,
  },
  all: { ru: "Все повторы", en: "All repeats" },
  about: { ru: "О чём спрашивают", en: "What is asked" },
  sellers: { ru: "Продавцов", en: "Sellers" },
  where: { ru: "Где", en: "Where" },
  todo: { ru: "Что сделать", en: "What to do" },
  erased: { ru: "текст удалён или скрыт", en: "text erased or hidden" },
  regions: {
    ru: (n: number) => `${n} ${ofRegions(n)}`,
    en: (n: number) => `${n} ${n === 1 ? "region" : "regions"}`,
  },
  none: {
    ru: "Пока никто не спросил одно и то же. Группы появляются сами, как только вопросы повторятся.",
    en: "Nobody has asked the same yet. Groups appear by themselves once questions come again.",
  },
  bar: {
    ru: (n: number, threshold: number) => `${n} ${ofSellers(n)} из ${threshold}`,
    en: (n: number, threshold: number) => `${n} of ${threshold} sellers`,
  },
  toGo: { ru: (n: number) => `ещё ${n} до порога`, en: (n: number) => `${n} to go` },
  unknown: { ru: "причина пока не ясна", en: "cause not clear yet" },
  raise: { ru: "Поднять", en: "Raise" },
  write: { ru: "Написать", en: "Write" },
  clarify: { ru: "Пояснить", en: "Clarify" },
  teach: { ru: "Обучить", en: "Teach" },
  actOn: {
    ru: (act: string, title: string) => `${act}: ${title}`,
    en: (act: string, title: string) => `${act}: ${title}`,
  },
  raiseLong: { ru: "Поднять место в поиске", en: "Raise the place in search" },
  writeLong: { ru: "Задача: написать на портале", en: "Task: write it on the portal" },
  clarifyLong: { ru: "Задача: пояснить на портале", en: "Task: make it clearer on the portal" },
  teachLong: { ru: "Задача тренеру: обучить", en: "Task for the trainer: teach it" },
  raised: { ru: (day: string) => `поднято ${day}`, en: (day: string) => `raised ${day}` },
  tasked: { ru: (day: string) => `задача ${day}`, en: (day: string) => `task ${day}` },
  lapsed: { ru: "снято, помогло", en: "lapsed, it helped" },
  noHelp: { ru: "не помогло", en: "did not help" },
  undone: { ru: (day: string) => `отменено ${day}`, en: (day: string) => `undone ${day}` },
  back: { ru: "Ко всем повторам", en: "To all repeats" },
  counted: {
    ru: (sellers: number, questions: number, searches: number) =>
      `${sellers} ${ofSellers(sellers)}, ${questions} ${ofQuestions(questions)}, ${searches} ${ofSearches(searches)}`,
    en: (sellers: number, questions: number, searches: number) =>
      [
        `${sellers} ${sellers === 1 ? "seller" : "sellers"}`,
        `${questions} ${questions === 1 ? "question" : "questions"}`,
        `${searches} ${searches === 1 ? "search" : "searches"}`,
      ].join(", "),
  },
  proposal: { ru: "Что предлагаем", en: "What is proposed" },
  noProposal: {
    ru: "Пока нечего предложить: ответы ещё не сказали, чего не хватает. Решить можно и самому.",
    en: "Nothing to propose yet: the answers do not tell what is missing. You can decide by yourself.",
  },
  cited: {
    ru: (n: number, of: number) => `${n} из ${of} ответов ведут в одно и то же место, а сами его не нашли.`,
    en: (n: number, of: number) =>
      `${n} of ${of} answers lead to the same place, which sellers did not find.`,
  },
  "opened-and-asked": {
    ru: (n: number, of: number) => `${n} из ${of} открывали это место и всё равно спросили.`,
    en: (n: number, of: number) => `${n} of ${of} had this place open and still asked.`,
  },
  "said-unclear": {
    ru: (n: number, of: number) => `${n} из ${of} говорят: на портале непонятно.`,
    en: (n: number, of: number) => `${n} of ${of} say that the portal is unclear.`,
  },
  "not-on-portal": {
    ru: (n: number, of: number) => `${n} из ${of} говорят: на портале этого нет.`,
    en: (n: number, of: number) => `${n} of ${of} say that the portal does not have it.`,
  },
  "no-source": {
    ru: (n: number, of: number) => `${n} из ${of} ответов никуда не ведут: источника нет.`,
    en: (n: number, of: number) => `${n} of ${of} answers lead nowhere: there is no source.`,
  },
  scattered: {
    ru: (n: number, of: number) =>
      `Ответы (${of}) ведут в разные места (${n}): одного, где это сказано, нет.`,
    en: (n: number, of: number) => `${of} answers lead to different places (${n}): none says it by itself.`,
  },
  "did-not-know": {
    ru: (n: number, of: number) => `${n} из ${of} не знали, что так делают; больше половины — новички.`,
    en: (n: number, of: number) => `${n} of ${of} did not know; more than half are newcomers.`,
  },
  "nothing-found": {
    ru: (n: number, of: number) => `${n} из ${of} искали и ничего не нашли.`,
    en: (n: number, of: number) => `${n} of ${of} searched and found nothing.`,
  },
  place: { ru: "Место", en: "Place" },
  noPlace: { ru: "без места", en: "no place" },
  accept: { ru: "Сделать", en: "Do it" },
  queries: { ru: "По запросам:", en: "For the queries:" },
  undo: { ru: "Отменить", en: "Undo" },
  accepted: {
    ru: "Поднято: продавцы увидят при следующем поиске",
    en: "Raised: sellers see it at their next search",
  },
  acceptedTask: { ru: "Задача поставлена", en: "The task is made" },
  undoneTold: { ru: "Отменено", en: "Undone" },
  steps: { ru: "Что сделано", en: "What was done" },
  early: {
    ru: (n: number) => `итог через ${n} ${plural("ru", n, { one: "неделю", few: "недели", many: "недель" })}`,
    en: (n: number) => `result in ${n} ${n === 1 ? "week" : "weeks"}`,
  },
  meansOf: {
    ru: (before: string, after: string) => `продавцов в неделю: было ${before}, стало ${after}`,
    en: (before: string, after: string) => `sellers per week: ${before} before, ${after} after`,
  },
  few: { ru: "мало", en: "few" },
  task: { ru: "К задачам", en: "To tasks" },
  weeks: { ru: "Продавцы по неделям", en: "Sellers by week" },
  week: { ru: "Неделя с", en: "Week of" },
  weeksSummary: {
    ru: (most: string, last: string) => `Больше всего за неделю: ${most}; на последней: ${last}`,
    en: (most: string, last: string) => `Most in a week: ${most}; in the latest: ${last}`,
  },
  notTold: { ru: "меньше трёх", en: "fewer than three" },
  places: { ru: "Регионы и каналы", en: "Regions and channels" },
  noPlaces: {
    ru: "Мест с тремя продавцами и больше нет.",
    en: "There are no places with three sellers or more.",
  },
  region: { ru: "Регион", en: "Region" },
  channel: { ru: "Канал", en: "Channel" },
  sources: { ru: "На что ссылаются ответы", en: "What answers cite" },
  noSources: { ru: "Ответы ни на что не ссылаются.", en: "The answers cite nothing." },
  answers: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "ответ", few: "ответа", many: "ответов" })}`,
    en: (n: number) => `${n} ${n === 1 ? "answer" : "answers"}`,
  },
  asked: { ru: "Вопросы", en: "Questions" },
  question: { ru: "Вопрос", en: "Question" },
  when: { ru: "Когда", en: "When" },
  who: { ru: "Кто", en: "Who" },
  choose: { ru: (text: string) => `Выбрать: ${text}`, en: (text: string) => `Choose: ${text}` },
  split: { ru: (n: number) => `Отделить выбранные: ${n}`, en: (n: number) => `Set apart: ${n}` },
  splitHint: {
    ru: "Отметьте вопросы о другом: они станут отдельной группой, и это запомнится.",
    en: "Tick those that ask something else: they become a group of their own, and it is remembered.",
  },
  splitDone: { ru: "Отделено и запомнено", en: "Set apart and remembered" },
  join: { ru: "Объединить с…", en: "Join with…" },
  joinTitle: { ru: "Объединить с другой группой", en: "Join with another group" },
  joinFind: { ru: "Найти по словам вопроса", en: "Find by words of the question" },
  joinDone: { ru: "Объединено и запомнено", en: "Joined and remembered" },
  joinNone: { ru: "Других групп нет.", en: "There are no other groups." },
  doJoin: { ru: "Объединить", en: "Join" },
  searched: { ru: "Искали и не открыли", en: "Searched and not opened" },
  query: { ru: "Запрос", en: "Query" },
  people: { ru: "Человек", en: "People" },
  failed: { ru: "Сервер не отвечает. Повторите.", en: "The server does not answer. Try again." },
});
