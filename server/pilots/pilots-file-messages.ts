import { defineMessages } from "../../core/language/define-messages.ts";

/** Titles and words of the pilots' table. */
export const pilotsFileMessages = defineMessages({
  file: { ru: "Пилоты", en: "Pilots" },
  pilot: { ru: "Пилот", en: "Pilot" },
  begins: { ru: "Начинается", en: "Begins" },
  regions: { ru: "Регионы", en: "Regions" },
  channels: { ru: "Каналы", en: "Channels" },
  departments: { ru: "Подразделения", en: "Departments" },
  time: { ru: "Время", en: "Time" },
  before: { ru: "до начала", en: "before the start" },
  since: { ru: "с начала", en: "since the start" },
  from: { ru: "С", en: "From" },
  to: { ru: "По", en: "To" },
  side: { ru: "Кто", en: "Who" },
  own: { ru: "пилот", en: "pilot" },
  rest: { ru: "остальные", en: "the rest" },
  sellers: { ru: "Продавцов", en: "Sellers" },
  requests: { ru: "Вопросов", en: "Requests" },
  perSeller: { ru: "Вопросов на продавца в неделю", en: "Questions per seller and week" },
  searches: { ru: "Часов с поиском", en: "Hours with a search" },
  found: { ru: "Нашли сами", en: "Found it themselves" },
  medianMinutes: { ru: "Половина ответов быстрее, минут", en: "Half the answers within, minutes" },
  metShare: { ru: "Ответы в срок", en: "Answers in time" },
});
