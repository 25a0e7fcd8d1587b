import { defineMessages } from "../../../core/language/define-messages.ts";

export const rowsMessages = defineMessages({
  title: { ru: "Запросы", en: "Requests" },
  when: { ru: "Когда", en: "When" },
  question: { ru: "О чём", en: "What" },
  topic: { ru: "Тема", en: "Topic" },
  region: { ru: "Регион", en: "Region" },
  channel: { ru: "Канал", en: "Channel" },
  answered: { ru: "Ответ", en: "Answer" },
  rating: { ru: "Оценка", en: "Rating" },
  seller: { ru: "Продавец", en: "Seller" },
  agent: { ru: "Ответил", en: "Answered by" },
  met: { ru: "в срок", en: "in time" },
  late: { ru: "не в срок", en: "late" },
  pending: { ru: "ещё идёт", en: "not yet" },
  complete: { ru: "полный", en: "complete" },
  partly: { ru: "не совсем", en: "not quite" },
  incomplete: { ru: "неполный", en: "incomplete" },
  erased: { ru: "текст удалён", en: "text erased" },
  newcomer: { ru: "новичок", en: "newcomer" },
  more: { ru: "Показать ещё", en: "Show more" },
  none: { ru: "Таких запросов нет.", en: "There are no such requests." },
  few: {
    ru: "Спросили меньше трёх продавцов, поэтому строки не показаны.",
    en: "Fewer than three sellers asked, so the rows are not shown.",
  },
  back: { ru: "К аналитике", en: "To analytics" },
  shownOf: {
    ru: (shown: string, all: string) => `Показано ${shown} из ${all}`,
    en: (shown: string, all: string) => `${shown} of ${all} shown`,
  },
});
