import { defineMessages } from "../../core/language/define-messages.ts";

/** Why a pin or a set of synonyms is not taken, one line per field. */
export const tuningMessages = defineMessages({
  noRecord: {
    ru: "Такого раздела нет, или вам он не виден. Найдите его поиском и возьмите id оттуда.",
    en: "There is no such section, or you may not see it. Search for it and take its id from there.",
  },
  noWords: {
    ru: "Здесь нет ни одного слова или числа: искать нечего.",
    en: "There is no word and no number in this: nothing to search for.",
  },
  sameQuery: {
    ru: (query: string) => `Запрос «${query}» уже есть выше: уберите повтор.`,
    en: (query: string) => `The query “${query}” stands above already: remove the repeat.`,
  },
  isOver: {
    ru: (day: string) => `${day} уже прошло. Назовите день не раньше сегодняшнего или null, если срока нет.`,
    en: (day: string) => `${day} is over. Name today or a later day, or null for no end.`,
  },
  sameWords: {
    ru: "Для поиска это одно и то же слово. Нужны хотя бы два разных.",
    en: "To search these are one and the same word. At least two different ones are needed.",
  },
  tooLong: {
    ru: (most: number) => `Здесь больше ${most} слов: так длинно поиск не сопоставляет. Сократите.`,
    en: (most: number) =>
      `There are more than ${most} words in this: search matches nothing that long. Shorten it.`,
  },
  tooMany: {
    ru: (most: number) => `Больше ${most} не поместится в каждый браузер. Сначала уберите лишнее.`,
    en: (most: number) => `Every browser carries these, and ${most} is the most. Remove some first.`,
  },
});
