import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

const nbsp = "\u00a0";

export const keptMessages = defineMessages({
  title: { ru: "Ответы для всех", en: "Answers for all" },
  note: {
    ru: "Их находит поиск, и их предлагают перед отправкой вопроса. Видит их только тот, кому открыты все источники.",
    en: "Search finds them, and they are offered before a question is sent. Only those who may open all the sources see them.",
  },
  keep: { ru: "Оставить для всех", en: "Keep for all" },
  keepTitle: {
    ru: (id: number) => `Ответ на №${nbsp}${id} для всех`,
    en: (id: number) => `Answer to No.${nbsp}${id} for all`,
  },
  alreadyKept: {
    ru: (titles: string) => `Из этого запроса уже оставлено: ${titles}`,
    en: (titles: string) => `Kept from this request already: ${titles}`,
  },
  leftOut: {
    ru: (n: number) =>
      `${plural("ru", n, { one: "Не взят", few: "Не взяты", many: "Не взято" })} ${n} ${plural("ru", n, { one: "источник", few: "источника", many: "источников" })}: закрыт для вас или не на портале. Проверьте текст.`,
    en: (n: number) =>
      `${n} ${n === 1 ? "source was" : "sources were"} left out: closed to you, or not on the portal. Check the text.`,
  },
  wordings: { ru: "Вопрос, формулировки по одной на строку", en: "The question, one wording a line" },
  wordingsNote: { ru: "Первая станет названием.", en: "The first one becomes the title." },
  text: { ru: "Ответ", en: "Answer" },
  sources: { ru: "Источники", en: "Sources" },
  addSource: { ru: "Добавить источник: что искать", en: "Add a source: what to search for" },
  noneFound: { ru: "Ничего не нашлось.", en: "Nothing was found." },
  add: { ru: (name: string) => `Добавить: ${name}`, en: (name: string) => `Add: ${name}` },
  readers: { ru: "Для кого", en: "For whom" },
  readersBySources: {
    ru: "Не шире, чем открыты источники.",
    en: "Never wider than the sources are open.",
  },
  readersWithout: {
    ru: "Без источников — только группы тех, кто спрашивал; всем может открыть руководитель.",
    en: "Without sources only for groups of those who asked; the lead can open it to everybody.",
  },
  noReaders: {
    ru: "У источников нет общих читателей: уберите один из них.",
    en: "The sources have no readers in common: leave one of them out.",
  },
  everyone: { ru: "всем", en: "everybody" },
  owner: { ru: "Владелец", en: "Owner" },
  me: { ru: "я", en: "me" },
  reviewOn: { ru: "Проверить до", en: "Review by" },
  save: { ru: "Оставить", en: "Keep" },
  saveChanges: { ru: "Сохранить", en: "Save" },
  saving: { ru: "Сохраняем…", en: "Saving…" },
  cancel: { ru: "Отмена", en: "Cancel" },
  kept: {
    ru: "Ответ оставлен: его уже находит поиск.",
    en: "The answer is kept: search finds it already.",
  },
  saved: { ru: "Ответ сохранён.", en: "The answer is saved." },
  incomplete: {
    ru: "Нужны вопрос, ответ и читатели.",
    en: "The question, the answer and readers are needed.",
  },
  retire: { ru: "Убрать", en: "Retire" },
  retireSure: { ru: "Убрать из поиска", en: "Take out of search" },
  retired: {
    ru: "Ответ убран из поиска; версии сохранены.",
    en: "The answer left search; its versions are kept.",
  },
  bringBack: { ru: "Вернуть", en: "Bring back" },
  confirm: { ru: "Всё верно, предлагать снова", en: "It holds, offer it again" },
  confirmOnly: { ru: "Всё верно", en: "It holds" },
  confirmed: { ru: "Ответ подтверждён.", en: "The answer is confirmed." },
  none: {
    ru: "Пока пусто. Откройте хороший ответ и нажмите «Оставить для всех» (L).",
    en: "Nothing yet. Open a good answer and press “Keep for all” (L).",
  },
  choose: { ru: "Выберите ответ слева.", en: "Choose an answer at the left." },
  loading: { ru: "Загружаем ответы…", en: "Loading the answers…" },
  loadFailedTitle: { ru: "Ответы не загрузились", en: "The answers did not load" },
  failed: {
    ru: "Сервер не отвечает, ничего не изменилось. Повторите.",
    en: "The server does not answer; nothing has changed. Try again.",
  },
  again: { ru: "Повторить", en: "Try again" },
  live: { ru: "предлагается", en: "offered" },
  "to-check": { ru: "проверить", en: "to check" },
  "retired-state": { ru: "убран", en: "retired" },
  waits: {
    ru: (when: string) => `не предлагается с ${when}`,
    en: (when: string) => `not offered since ${when}`,
  },
  reviewBy: { ru: (day: string) => `проверить до ${day}`, en: (day: string) => `review by ${day}` },
  "source-changed": {
    ru: (n: number) => `Источник [${n}] изменился`,
    en: (n: number) => `Source [${n}] has changed`,
  },
  "source-gone": {
    ru: (n: number) => `Источника [${n}] больше нет`,
    en: (n: number) => `Source [${n}] is gone`,
  },
  "newer-edition": {
    ru: (n: number) => `У источника [${n}] есть новая редакция`,
    en: (n: number) => `Source [${n}] has a newer edition`,
  },
  nobody: {
    ru: "У источников больше нет общих читателей",
    en: "The sources have no readers in common any more",
  },
  "review-passed": {
    ru: (day: string) => `Пора проверить; предлагается до ${day}`,
    en: (day: string) => `Due for review; offered until ${day}`,
  },
  "review-overdue": { ru: "Срок проверки прошёл", en: "The review is overdue" },
  stopped: {
    ru: "Источник менялся, сейчас в нём снова то же",
    en: "A source had changed and says the same again",
  },
  before: { ru: "Было", en: "Before" },
  now: { ru: "Стало", en: "Now" },
  changes: { ru: "Что изменилось", en: "What changed" },
  gonePassage: { ru: "В нём было написано:", en: "It said:" },
  came: { ru: "появилось", en: "added" },
  went: { ru: "убрано", en: "removed" },
  uses: { ru: "За 90 дней, человек в день", en: "In 90 days, people by day" },
  offered: { ru: "предложен", en: "offered" },
  opened: { ru: "открыт", en: "opened" },
  solved: { ru: "«это оно»", en: "“this is it”" },
  asked: { ru: "спросили всё равно", en: "asked anyway" },
  few: { ru: "меньше 3", en: "fewer than 3" },
  useInShort: {
    ru: (offered: number, solved: number | string) => `предложен ${offered}, «это оно» ${solved}`,
    en: (offered: number, solved: number | string) => `offered ${offered}, “this is it” ${solved}`,
  },
  ownedBy: { ru: (name: string) => `владелец ${name}`, en: (name: string) => `owner ${name}` },
  nobodys: { ru: "без владельца", en: "without an owner" },
  fromRequest: {
    ru: (id: number) => `из запроса №${nbsp}${id}`,
    en: (id: number) => `from request No.${nbsp}${id}`,
  },
  notYours: {
    ru: "Править может владелец или руководитель, подтвердить — любой эксперт.",
    en: "Its owner or the lead edits it; any agent can confirm it.",
  },
  versions: { ru: "Что с ним делали", en: "What was done with it" },
  written: { ru: "записан", en: "written" },
  "confirmed-act": { ru: "подтверждён", en: "confirmed" },
  "stopped-act": { ru: "остановлен: изменились источники или срок", en: "stopped: sources or review" },
  "retired-act": { ru: "убран", en: "retired" },
  server: { ru: "сервер", en: "the server" },
});
