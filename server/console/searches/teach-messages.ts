import { defineMessages } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { plural } from "../../../core/language/plural.ts";

const casesOf = (n: number): string =>
  `${figures(n, "ru")} ${plural("ru", n, { one: "запросе", few: "запросах", many: "запросах" })}`;

const queriesOf = (n: number): string =>
  `${figures(n, "en")} ${plural("en", n, { one: "query", other: "queries" })}`;

export const teachMessages = defineMessages({
  title: { ru: "Чему поиск научен", en: "What search was taught" },
  note: {
    ru: "Синонимы и закреплённые разделы доходят до каждой палитры со следующей синхронизацией. Перед сохранением видно, что изменится.",
    en: "Synonyms and pinned sections reach every palette with the next sync. Before you save you see what will change.",
  },
  synonyms: { ru: "Синонимы", en: "Synonyms" },
  pins: { ru: "Закреплённые разделы", en: "Pinned sections" },
  cases: { ru: "Проверочные запросы", en: "Known queries" },
  casesNote: {
    ru: "По ним считается, стало ли лучше: запросы закреплений и вопросы, на которые ответили с источником.",
    en: "By these it is judged whether search got better: queries of pins, and questions answered with a source.",
  },
  addSynonyms: { ru: "Добавить синонимы", en: "Add synonyms" },
  addPin: { ru: "Закрепить раздел", en: "Pin a section" },
  noSynonyms: { ru: "Своих синонимов пока нет.", en: "There are no synonyms of your own yet." },
  noPins: { ru: "Ничего не закреплено.", en: "Nothing is pinned." },
  noCases: { ru: "Пока ни одного: они набираются сами.", en: "None yet: they gather by themselves." },
  change: { ru: "Изменить", en: "Change" },
  changeOf: { ru: (what: string) => `Изменить: ${what}`, en: (what: string) => `Change: ${what}` },
  remove: { ru: "Убрать", en: "Remove" },
  removeOf: { ru: (what: string) => `Убрать: ${what}`, en: (what: string) => `Remove: ${what}` },
  hidden: {
    ru: "Закреплён раздел, который вам не виден или которого больше нет",
    en: "A section is pinned that you may not see, or that is gone",
  },
  until: { ru: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  fromPin: { ru: "из закрепления", en: "from a pin" },
  fromAnswer: { ru: (n: string) => `из ответа на № ${n}`, en: (n: string) => `from the answer to no. ${n}` },
  failed: {
    ru: "Не загрузилось: сервер не отвечает.",
    en: "Did not load: the server does not answer.",
  },
  synonymTitle: { ru: "Слова значат одно и то же", en: "Words that mean the same" },
  pinTitle: { ru: "Раздел стоит первым", en: "A section that stands first" },
  removeTitle: { ru: "Убрать из того, чему поиск научен", en: "Remove from what search was taught" },
  words: { ru: "Слова и словосочетания через запятую", en: "Words and phrases, with commas" },
  queries: { ru: "По запросам, через запятую", en: "For queries, with commas" },
  section: { ru: "Раздел", en: "Section" },
  find: { ru: "Найти раздел на портале", en: "Find a section on the portal" },
  found: { ru: "Найденные разделы", en: "Sections found" },
  nothingFound: { ru: "Ничего не нашлось.", en: "Nothing was found." },
  untilDay: { ru: "До какого дня (можно не указывать)", en: "Until which day (may be left out)" },
  preview: { ru: "Было и станет", en: "Before and after" },
  incomplete: {
    ru: "Нужны хотя бы два слова, и будет видно, что изменится.",
    en: "At least two words are needed; then you see what changes.",
  },
  incompletePin: {
    ru: "Назовите запрос и раздел, и будет видно, что изменится.",
    en: "Name a query and a section; then you see what changes.",
  },
  looking: { ru: "Ищем…", en: "Searching…" },
  previewFailed: {
    ru: "Показать, что изменится, не вышло: сервер не отвечает.",
    en: "What changes could not be shown: the server does not answer.",
  },
  before: { ru: "Было", en: "Before" },
  after: { ru: "Станет", en: "After" },
  nothing: { ru: "ничего", en: "nothing" },
  same: { ru: "Первые строки не изменятся.", en: "The first rows stay as they are." },
  typedBy: {
    ru: (n: number) =>
      `искали ${figures(n, "ru")} ${plural("ru", n, { one: "продавец", few: "продавца", many: "продавцов" })}`,
    en: (n: number) =>
      `searched by ${figures(n, "en")} ${plural("en", n, { one: "seller", other: "sellers" })}`,
  },
  judging: {
    ru: "Проверяем на запросах с известным ответом…",
    en: "Judging by queries with a known answer…",
  },
  noneKnown: {
    ru: "Запросов с известным ответом пока нет: судить о пользе не по чему.",
    en: "There are no queries with a known answer yet to judge by.",
  },
  better: {
    ru: (n: number) => `Лучше: проверено на ${casesOf(n)}`,
    en: (n: number) => `Better, judged by ${queriesOf(n)}`,
  },
  sameJudged: {
    ru: (n: number) => `Не хуже и не лучше: проверено на ${casesOf(n)}`,
    en: (n: number) => `Neither better nor worse, judged by ${queriesOf(n)}`,
  },
  worse: {
    ru: (n: number) => `Хуже: проверено на ${casesOf(n)}`,
    en: (n: number) => `Worse, judged by ${queriesOf(n)}`,
  },
  figure: {
    ru: (was: string, is: string) => `nDCG ${was} → ${is}`,
    en: (was: string, is: string) => `nDCG ${was} → ${is}`,
  },
  moved: {
    ru: (query: string, was: string, is: string) => `«${query}»: верный ответ был ${was}, станет ${is}`,
    en: (query: string, was: string, is: string) => `“${query}”: the right answer was ${was}, will be ${is}`,
  },
  placed: { ru: (n: number) => `${n}-м`, en: (n: number) => `no. ${n}` },
  beyond: { ru: "не в первой десятке", en: "beyond the tenth" },
  back: { ru: "Отмена", en: "Cancel" },
  save: { ru: "Сохранить", en: "Save" },
  saving: { ru: "Сохраняем…", en: "Saving…" },
  saved: { ru: "Поиск научен", en: "Search has learned it" },
  removed: { ru: "Убрано", en: "Removed" },
  notSaved: {
    ru: "Не сохранилось: сервер не отвечает. Повторите.",
    en: "Not saved: the server does not answer. Try again.",
  },
});
