import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

/** Contesting, deciding and closing. */
export const dialogMessages = defineMessages({
  contestTitle: {
    ru: (n: number) => `Оспорить зачёт запроса № ${n}`,
    en: (n: number) => `Contest the credit of request no. ${n}`,
  },
  contestReason: { ru: "Что посчитано не так и почему", en: "What is counted wrongly, and why" },
  contestNote: {
    ru: "Причину увидит руководитель. Запрос можно оспорить один раз.",
    en: "The lead will see the reason. A request can be contested once.",
  },
  contestSend: { ru: "Оспорить", en: "Contest" },
  contestSent: { ru: "Спор записан, решит руководитель.", en: "The contest is noted; the lead decides." },
  decideTitle: {
    ru: (n: number) => `Решение по запросу № ${n}`,
    en: (n: number) => `Decision on request no. ${n}`,
  },
  outcome: { ru: "Как считать", en: "How it counts" },
  unchanged: { ru: "Оставить как посчитано", en: "Leave it as it is counted" },
  "in-time": { ru: "Считать ответом в срок", en: "Count it as answered in time" },
  theirs: { ru: "Зачесть тому, кто оспорил", en: "Credit whoever contested it" },
  decideReason: { ru: "Почему так", en: "Why so" },
  decideNote: {
    ru: "Решение окончательное. Закрытый месяц не переписывается: разница придёт поправкой со следующим.",
    en: "The decision is final. A closed month is not rewritten: the difference comes as a correction with the next one.",
  },
  decideSend: { ru: "Записать решение", en: "Note the decision" },
  decideSent: { ru: "Решение записано.", en: "The decision is noted." },
  reasonMissing: { ru: "Назовите причину.", en: "Give a reason." },
  cancel: { ru: "Отмена", en: "Cancel" },
  failed: {
    ru: "Сервер не отвечает, ничего не изменилось. Повторите.",
    en: "The server does not answer; nothing has changed. Try again.",
  },
  closeTitle: { ru: (month: string) => `Закрыть ${month}`, en: (month: string) => `Close ${month}` },
  closeNote: {
    ru: "Записанное больше не меняется. Что вернут или решат позже, придёт поправкой со следующим месяцем.",
    en: "What is written does not change any more. What is returned or decided later comes as a correction with the next month.",
  },
  closeCounting: { ru: "Считаем выплаты…", en: "Counting the payouts…" },
  closeContested: {
    ru: (n: number) =>
      `Не решено ${n} ${plural("ru", n, { one: "спорный запрос", few: "спорных запроса", many: "спорных запросов" })}.`,
    en: (n: number) =>
      `${n} ${plural("en", n, { one: "contest is", other: "contests are" })} not decided yet.`,
  },
  closeTotal: { ru: "Всего", en: "All" },
  corrections: { ru: "Поправки, ₽", en: "Corrections, ₽" },
  closeSend: { ru: "Закрыть месяц", en: "Close the month" },
  closeSent: { ru: (month: string) => `${month}: закрыто.`, en: (month: string) => `${month} is closed.` },
});
