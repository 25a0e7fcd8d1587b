import { defineMessages } from "../../../core/language/define-messages.ts";

export const bonusRuleMessages = defineMessages({
  none: {
    ru: "Бонуса пока нет. Задайте правило, и месяцы начнут считаться.",
    en: "There is no bonus yet. Set its terms, and months will be counted.",
  },
  set: { ru: "Задать правило", en: "Set the terms" },
  month: { ru: "Действует с месяца", en: "In force from" },
  always: { ru: "с самого начала", en: "the very beginning" },
  monthWrong: {
    ru: "Начатый месяц не меняется: выберите следующий или более поздний.",
    en: "A month that has begun does not change: choose the next one or a later one.",
  },
  poolKopecks: { ru: "Фонд месяца, ₽", en: "Pool of a month, ₽" },
  targetPercent: { ru: "Ответов в срок не меньше, %", en: "Answered in time, at least, %" },
  minAnswered: { ru: "Ответов за месяц не меньше", en: "Answers in a month, at least" },
  mergedCredit: { ru: "Зачёт объединённого запроса", en: "Credit of a merged request" },
  breachedCredit: { ru: "Зачёт ответа позже срока", en: "Credit of a late answer" },
  specialistShare: { ru: "Часть специалиста в зачёте", en: "A specialist's part of a credit" },
  specialistPaid: {
    ru: "Специалисты получают из фонда (иначе их часть только записывается)",
    en: "Specialists share in the pool (otherwise their part is only recorded)",
  },
  paid: { ru: "из фонда", en: "from the pool" },
  recorded: { ru: "только записывается", en: "only recorded" },
  wrong: {
    ru: "Деньги пишутся как 120000 или 120000,50, части от 0 до 1, проценты от 0 до 100.",
    en: "Money is written as 120000 or 120000.50, parts from 0 to 1, percents from 0 to 100.",
  },
});
