import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";
import { quoted } from "../../../core/language/quoted.ts";

export const contextMessages = defineMessages({
  shot: { ru: "Снимок экрана", en: "Screenshot" },
  shotOpens: { ru: "открыть", en: "open" },
  shotAlt: { ru: "Снимок экрана продавца, открыть", en: "The seller’s screenshot, open" },
  context: { ru: "Контекст", en: "Context" },
  where: { ru: "Где был продавец", en: "Where the seller was" },
  open: { ru: "Открыть страницу, где они", en: "Open the page where they are" },
  section: {
    ru: (heading: string) => `раздел ${quoted("ru", heading)}`,
    en: (heading: string) => `section ${quoted("en", heading)}`,
  },
  selection: { ru: "Выделено", en: "Selected" },
  site: { ru: (site: string) => `Вне портала: ${site}`, en: (site: string) => `Outside the portal: ${site}` },
  none: { ru: "Продавец не передал, где был.", en: "The seller did not say where they were." },
  withheldPage: {
    ru: "Страница закрыта для вас, поэтому она и выделение не показаны.",
    en: "The page is closed to you, so it and the selection are not shown.",
  },
  withheldTrail: {
    ru: "Часть пути закрыта для вас и не показана.",
    en: "Part of the trail is closed to you and not shown.",
  },
  trail: { ru: (time: string) => `Путь за ${time}`, en: (time: string) => `Trail of ${time}` },
  trailShort: { ru: "Путь", en: "Trail" },
  places: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "место", few: "места", many: "мест" })}`,
    en: (n: number) => `${n} ${plural("en", n, { one: "place", other: "places" })}`,
  },
  seconds: { ru: (n: number) => `${n}\u00a0с`, en: (n: number) => `${n}\u00a0s` },
  askedHere: { ru: "спросили", en: "asked" },
  matching: { ru: "Подходящие места", en: "Matching places" },
  matchingKeys: { ru: "+ цифра вставляет", en: "+ digit inserts" },
  noneMatching: {
    ru: "По вопросу ничего не нашлось: ищите своими словами через @.",
    en: "Nothing fits the question: search in your own words by @.",
  },
  insert: { ru: "Вставить источник", en: "Insert the source" },
  inserted: { ru: "вставлено", en: "inserted" },
  similar: { ru: "Похожие ответы", en: "Answers to questions like it" },
  insertAnswer: { ru: "Вставить ответ", en: "Insert the answer" },
  sameAsked: { ru: "тот же вопрос", en: "the same question" },
  sameOpen: {
    ru: (n: number) =>
      `О том же ${n === 1 ? "ждёт" : "ждут"} ответа ещё ${n} ${plural("ru", n, { one: "запрос", few: "запроса", many: "запросов" })}:`,
    en: (n: number) => `${n} more open ${n === 1 ? "request asks" : "requests ask"} the same:`,
  },
  merge: { ru: "Объединить", en: "Merge" },
  notOpened: { ru: "ничего не открыто", en: "nothing opened" },
  seller: { ru: "Продавец", en: "Seller" },
  origin: { ru: "Канал, регион", en: "Channel, region" },
  department: { ru: "Подразделение", en: "Department" },
  localTime: { ru: "Его время", en: "Their time" },
  works: { ru: "Работает", en: "Works here" },
  asked: { ru: "Спрашивал", en: "Asked" },
  askedFirst: { ru: "впервые", en: "for the first time" },
  askedBefore: {
    ru: (n: number) => `раньше ${n} ${plural("ru", n, { one: "раз", few: "раза", many: "раз" })}`,
    en: (n: number) => `${n} ${plural("en", n, { one: "time", other: "times" })} before`,
  },
  unknown: { ru: "О продавце ничего не известно.", en: "Nothing is known of the seller." },
});
