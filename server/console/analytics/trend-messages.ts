import { defineMessages } from "../../../core/language/define-messages.ts";

export const trendMessages = defineMessages({
  title: { ru: "Как меняется", en: "How it goes" },
  measure: { ru: "Что считать", en: "What to count" },
  split: { ru: "Разделить по", en: "Split by" },
  whole: { ru: "Всё вместе", en: "All together" },
  others: { ru: "остальные", en: "others" },
  day: { ru: "День", en: "Day" },
  none: { ru: "За это время вопросов не было.", en: "Nothing was asked in this time." },
  requests: { ru: "Вопросы", en: "Requests" },
  sellers: { ru: "Продавцы", en: "Sellers" },
  metShare: { ru: "Ответы в срок", en: "Answers in time" },
  medianSeconds: { ru: "Половина ответов быстрее", en: "Half the answers within" },
  p90Seconds: { ru: "Девять из десяти быстрее", en: "Nine of ten within" },
  p95Seconds: { ru: "95 из 100 быстрее", en: "95 of 100 within" },
  completeShare: { ru: "Полные ответы", en: "Complete answers" },
  returnedShare: { ru: "Возвраты", en: "Returned" },
  routedShare: { ru: "Ушло специалистам", en: "Went to specialists" },
  summary: {
    ru: (what: string, lines: string) => `${what} по дням: ${lines}`,
    en: (what: string, lines: string) => `${what} over time: ${lines}`,
  },
  line: {
    ru: (name: string, first: string, last: string) => `${name} от ${first} до ${last}`,
    en: (name: string, first: string, last: string) => `${name} from ${first} to ${last}`,
  },
});
