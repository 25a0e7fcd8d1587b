import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

/** Tasks for those who own pages or teach. */
export const tasksMessages = defineMessages({
  title: { ru: "Задачи", en: "Tasks" },
  note: {
    ru: "что написать, пояснить, исправить или объяснить продавцам",
    en: "what to write, make clearer, mend or teach",
  },
  open: { ru: "Открыта", en: "Open" },
  doing: { ru: "В работе", en: "In progress" },
  done: { ru: "Сделана", en: "Done" },
  declined: { ru: "Не нужна", en: "Declined" },
  underWay: { ru: "Текущие", en: "Current" },
  all: { ru: "Все", en: "All" },
  show: { ru: "Показать", en: "Show" },
  kind: { ru: "Что", en: "What" },
  write: { ru: "написать", en: "write" },
  clarify: { ru: "пояснить", en: "clarify" },
  teach: { ru: "обучить", en: "teach" },
  mend: { ru: "исправить", en: "mend" },
  about: { ru: "О чём", en: "About" },
  evidence: { ru: "Почему", en: "Why" },
  owner: { ru: "Кому", en: "For" },
  state: { ru: "Состояние", en: "State" },
  due: { ru: "Срок", en: "Due" },
  of: {
    ru: (what: string, title: string) => `${what}: ${title}`,
    en: (what: string, title: string) => `${what}: ${title}`,
  },
  nobody: { ru: "не назначена", en: "nobody" },
  sellers: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "продавец", few: "продавца", many: "продавцов" })}`,
    en: (n: number) => `${n} ${n === 1 ? "seller" : "sellers"}`,
  },
  questions: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "вопрос", few: "вопроса", many: "вопросов" })}`,
    en: (n: number) => `${n} ${n === 1 ? "question" : "questions"}`,
  },
  searches: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "поиск", few: "поиска", many: "поисков" })}`,
    en: (n: number) => `${n} ${n === 1 ? "search" : "searches"}`,
  },
  overdue: { ru: "просрочена", en: "overdue" },
  none: {
    ru: "Задач нет. Они появляются из повторяющихся вопросов, поиска и страниц.",
    en: "There are no tasks. They come from repeated questions, search and pages.",
  },
  saved: { ru: "Сохранено", en: "Saved" },
  failed: {
    ru: "Не сохранилось: сервер не отвечает. Повторите.",
    en: "Not saved: the server does not answer. Try again.",
  },
});
