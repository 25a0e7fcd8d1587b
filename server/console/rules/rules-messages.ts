import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const rulesMessages = defineMessages({
  title: { ru: "Правила", en: "Rules" },
  kinds: { ru: "Вид правил", en: "Kind of rules" },
  calendars: { ru: "Календари", en: "Calendars" },
  targets: { ru: "Сроки", en: "Targets" },
  topics: { ru: "Темы", en: "Topics" },
  bonus: { ru: "Бонус", en: "Bonus" },
  pilots: { ru: "Пилоты", en: "Pilots" },
  noteCalendars: {
    ru: "Срок вопроса идёт, когда открыт и регион продавца, и эксперты. Правка действует для новых вопросов; заданные раньше сохраняют свои часы.",
    en: "A question's time runs while both the seller's region and the agents are open. A change holds for new questions; earlier ones keep their hours.",
  },
  noteTargets: {
    ru: "Рабочие минуты на полный ответ. Действует самая точная ячейка; пустая берёт срок из строки «любая тема» или столбца «любой вид».",
    en: 'Business minutes to a complete answer. The most specific cell holds; an empty one takes the time of the row "any topic" or of the column "any kind".',
  },
  noteTopics: {
    ru: "Тему предлагает правило, в котором совпало всё названное; из каждого списка достаточно одного.",
    en: "A topic is proposed by a rule of which everything named holds; of each list one is enough.",
  },
  noteBonus: {
    ru: "Фонд делится по зачётам за ответы. Фонд и пороги месяца берутся из правила, которое действует в его первый миг, остальное из действующего в миг ответа. Начатый месяц не меняется.",
    en: "The pool is shared by credits for answers. Pool and gates of a month are those in force at its first instant, the rest those in force at the answer. A month that has begun does not change.",
  },
  notePilots: {
    ru: "Где у продавцов есть кнопка «Спроси меня» и с какого дня. Поиск работает у всех, звонок эксперт запишет от любого продавца.",
    en: 'Where sellers have the button "Ask me", and from which day. Search is everybody\'s, and an agent can log a call of any seller.',
  },
  version: { ru: (n: number) => `версия ${n}`, en: (n: number) => `version ${n}` },
  configuration: { ru: "из настроек", en: "from the configuration" },
  by: {
    ru: (who: string, when: string) => `${when}, ${who}`,
    en: (who: string, when: string) => `${when}, ${who}`,
  },
  nobody: { ru: "имя удалено", en: "name erased" },
  unsaved: { ru: "Есть несохранённые правки", en: "There are unsaved changes" },
  wrong: {
    ru: (n: number) =>
      `Сначала исправьте ${n} ${plural("ru", n, { one: "поле", few: "поля", many: "полей" })}`,
    en: (n: number) => `Mend ${n} ${plural("en", n, { one: "field", other: "fields" })} first`,
  },
  preview: { ru: "Что изменится", en: "What changes" },
  drop: { ru: "Отменить правки", en: "Drop the changes" },
  dropSure: { ru: "Отменить их совсем", en: "Drop them for good" },
  nothing: { ru: "Ничего не изменится.", en: "Nothing changes." },
  note: { ru: "Зачем, в двух словах", en: "Why, in a few words" },
  save: { ru: "Сохранить", en: "Save" },
  saving: { ru: "Сохраняем…", en: "Saving…" },
  saved: {
    ru: (n: number) => `Версия ${n} действует для новых вопросов.`,
    en: (n: number) => `Version ${n} holds for new questions.`,
  },
  back: { ru: "Вернуться к правкам", en: "Back to editing" },
  compareFresh: { ru: "Сравнить с новой версией", en: "Compare with the new version" },
  newer: {
    ru: (who: string, n: number) =>
      `Пока вы правили, появилась версия ${n} (${who}). Ваши правки на месте: «Что изменится» сравнит их с ней.`,
    en: (who: string, n: number) =>
      `Version ${n} came while you were editing (${who}). Your changes are here: "What changes" compares them with it.`,
  },
  colleague: { ru: "коллега", en: "a colleague" },
  failed: {
    ru: "Сервер не отвечает, ничего не изменилось. Правки остались здесь, повторите.",
    en: "The server does not answer; nothing has changed. Your changes are still here, try again.",
  },
  loadFailedTitle: { ru: "Правила не загрузились", en: "The rules did not load" },
  again: { ru: "Повторить", en: "Try again" },
  loading: { ru: "Загружаем правила…", en: "Loading the rules…" },
  history: { ru: "Версии", en: "Versions" },
  compare: {
    ru: (n: number) => `Сравнить версию ${n} с нынешней`,
    en: (n: number) => `Compare version ${n} with the present one`,
  },
  compareWord: { ru: "Сравнить", en: "Compare" },
  hide: { ru: "Скрыть", en: "Hide" },
  restore: { ru: (n: number) => `Вернуть версию ${n}`, en: (n: number) => `Restore version ${n}` },
  restored: { ru: (n: number) => `как версия ${n}`, en: (n: number) => `as version ${n}` },
  restoring: {
    ru: (n: number) => `Правила версии ${n} сохранятся новой версией.`,
    en: (n: number) => `The rules of version ${n} will be saved as a new version.`,
  },
  coverage: {
    ru: "Где регион открыт, а эксперты не работают",
    en: "Where a region is open and no agent works",
  },
  coverageFine: {
    ru: "Эксперты работают всё время, когда открыты регионы.",
    en: "Agents work whenever a region is open.",
  },
  neverOpens: {
    ru: "Календарь экспертов не открывается никогда: срок вопросов не пойдёт.",
    en: "The agents' calendar never opens: no question's time will run.",
  },
  gapNow: { ru: (hours: string) => `сейчас ${hours}`, en: (hours: string) => `now ${hours}` },
  gapBefore: {
    ru: (hours: string) => `без правок ${hours}`,
    en: (hours: string) => `without the changes ${hours}`,
  },
  since: { ru: (day: string) => `С ${day}`, en: (day: string) => `From ${day}` },
  gapNone: { ru: "нет", en: "none" },
});
