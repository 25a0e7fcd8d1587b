import { defineMessages } from "../../../core/language/define-messages.ts";

export const whyMessages = defineMessages({
  why: { ru: "Почему здесь", en: "Why here" },
  title: { ru: "Почему этот ответ здесь", en: "Why this answer is here" },
  asking: { ru: "Считаем…", en: "Reckoning…" },
  /** Columns. */
  what: { ru: "За что", en: "For what" },
  gives: { ru: "Даёт", en: "Gives" },
  total: { ru: "Итого", en: "Total" },
  /** Of a word: how it was taken. */
  word: { ru: "слово", en: "word" },
  prefix: { ru: "начало слова", en: "beginning of a word" },
  typo: { ru: "с опечаткой", en: "misspelt" },
  synonym: { ru: "то же по смыслу", en: "same meaning" },
  joined: { ru: "написано раздельно", en: "typed apart" },
  split: { ru: "написано слитно", en: "typed as one" },
  /** Where it stands. */
  inTitle: { ru: "в названии", en: "in the title" },
  inHeading: { ru: "в заголовке", en: "in the heading" },
  inText: { ru: "в тексте", en: "in the text" },
  pinned: { ru: "Закреплён на первом месте", en: "Pinned to the first place" },
  pinnedUntil: {
    ru: (day: string) => `Закреплён на первом месте по ${day}`,
    en: (day: string) => `Pinned to the first place until ${day}`,
  },
  noLonger: {
    ru: (day: string) => `Действовал по ${day}: первым не стоит, пока найдено действующее`,
    en: (day: string) => `Held until ${day}: never first while something that holds is found`,
  },
  notYet: {
    ru: (day: string) => `Действует с ${day}: первым не стоит, пока найдено действующее`,
    en: (day: string) => `Holds from ${day}: never first while something that holds is found`,
  },
});

/** What the factors in the table of weights are called. */
export const factorMessages = defineMessages({
  page: { ru: "Другие места той же страницы", en: "Other places of the same page" },
  titleMatch: { ru: "Название подходит к запросу", en: "The title fits the query" },
  asTyped: { ru: "Слова стоят так, как написаны", en: "The words stand just as typed" },
  sideBySide: { ru: "Слова запроса стоят рядом", en: "The words of the query stand side by side" },
  use: { ru: "Его часто открывают", en: "It is opened often" },
  linked: { ru: "На него ссылаются другие", en: "Others link to it" },
  recent: { ru: "Недавно изменён", en: "Changed lately" },
  ownRegion: { ru: "Для вашего региона", en: "For your region" },
  ownChannel: { ru: "Для вашего канала", en: "For your channel" },
  near: { ru: "Из раздела, где вы сейчас", en: "From the section you are in" },
  expired: { ru: "Больше не действует", en: "No longer holds" },
  notYet: { ru: "Ещё не действует", en: "Does not hold yet" },
  earlierEdition: { ru: "Есть редакция новее", en: "There is a newer edition" },
});
