import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

const nbsp = "\u00a0";

/** The month's figures, and what can be done with them. */
export const bonusMessages = defineMessages({
  title: { ru: "Бонусы", en: "Bonus" },
  earlier: { ru: "Месяц раньше", en: "A month earlier" },
  later: { ru: "Месяц позже", en: "A month later" },
  upTo: { ru: (when: string) => `по ${when}`, en: (when: string) => `up to ${when}` },
  ended: { ru: "завершён, не закрыт", en: "over, not closed" },
  closed: {
    ru: (when: string, who: string) => `закрыт ${when}, ${who}`,
    en: (when: string, who: string) => `closed ${when}, ${who}`,
  },
  nameless: { ru: "имя удалено", en: "name erased" },
  checking: { ru: "пересчитываем по журналу…", en: "counting anew from the log…" },
  equal: {
    ru: (when: string) => `пересчёт по журналу сошёлся, ${when}`,
    en: (when: string) => `the log gives the same, ${when}`,
  },
  differs: {
    ru: (who: string) => `пересчёт по журналу не сошёлся: ${who}`,
    en: (who: string) => `the log gives other figures: ${who}`,
  },
  inputs: { ru: "исходные записи", en: "what was counted" },
  rule: {
    ru: (version: string, since: string) => `Правило ${version}, ${since}`,
    en: (version: string, since: string) => `Terms ${version}, ${since}`,
  },
  since: { ru: (month: string) => `с ${month}`, en: (month: string) => `from ${month}` },
  noRule: { ru: "Правило не задано", en: "No terms are set" },
  always: { ru: "с начала", en: "from the beginning" },
  export: { ru: "Выгрузить строки", en: "Export rows" },
  close: { ru: "Закрыть месяц", en: "Close the month" },
  closeLater: {
    ru: "Месяц ещё идёт: закрыть его можно, когда он кончится",
    en: "The month is still running: it can be closed once it is over",
  },
  loading: { ru: "Считаем месяц…", en: "Counting the month…" },
  failedTitle: { ru: "Бонусы не загрузились", en: "The bonus did not load" },
  failed: { ru: "Сервер не отвечает. Повторите.", en: "The server does not answer. Try again." },
  again: { ru: "Повторить", en: "Try again" },
  person: { ru: "Эксперт", en: "Agent" },
  answered: { ru: "Ответов", en: "Answered" },
  met: { ru: "В срок", en: "In time" },
  credits: { ru: "Зачёт", en: "Credits" },
  share: { ru: "Доля", en: "Share" },
  payout: { ru: "К выплате, ₽", en: "Payout, ₽" },
  forecast: { ru: "Прогноз, ₽", en: "Forecast, ₽" },
  correction: {
    ru: (kopecks: string, month: string) => `${kopecks} за ${month}`,
    en: (kopecks: string, month: string) => `${kopecks} for ${month}`,
  },
  unpaid: {
    ru: (credits: string) => `и${nbsp}${credits} без выплаты`,
    en: (credits: string) => `and${nbsp}${credits} unpaid`,
  },
  team: { ru: "Вся команда", en: "The whole team" },
  empty: { ru: "За этот месяц ответов нет.", en: "There are no answers in this month." },
  gates: { ru: "Пороги месяца", en: "Gates of the month" },
  gateCount: {
    ru: (had: string, needed: string) => `ответов ${had} при пороге ${needed}`,
    en: (had: string, needed: string) => `${had} answers, ${needed} needed`,
  },
  gateSla: {
    ru: (had: string, needed: string) => `в срок ${had} при пороге ${needed}`,
    en: (had: string, needed: string) => `${had} in time, ${needed} needed`,
  },
  gateCredits: { ru: (sum: string) => `сумма зачётов ${sum}`, en: (sum: string) => `credits ${sum}` },
  pool: {
    ru: (roubles: string) => `фонд ${roubles}${nbsp}₽`,
    en: (roubles: string) => `pool ${roubles}${nbsp}₽`,
  },
  notPaid: {
    ru: "Порог не пройден: выплаты не будет, прогноз показан, каким он был бы.",
    en: "A gate is not passed: nothing is paid; the forecast is what it would be.",
  },
  notPaidClosed: { ru: "Порог не пройден: выплаты нет.", en: "A gate was not passed: nothing is paid." },
  fairness: { ru: "Рядом с деньгами", en: "Beside the money" },
  skips: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "пропуск", few: "пропуска", many: "пропусков" })}`,
    en: (n: number) => `${n} ${plural("en", n, { one: "skip", other: "skips" })}`,
  },
  picking: {
    ru: (taken: string, waiting: string) => `лёгкие темы ${taken} взятых при ${waiting} в очереди`,
    en: (taken: string, waiting: string) => `easy topics ${taken} of those taken, ${waiting} of the queue`,
  },
  easyFirst: { ru: "чаще выбирает лёгкие", en: "tends to pick the easy ones" },
  perDay: { ru: (n: string) => `ответов в день ${n}`, en: (n: string) => `${n} answers a day` },
  thanks: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "спасибо", few: "спасибо", many: "спасибо" })}`,
    en: (n: number) => `${n} ${plural("en", n, { one: "thank-you", other: "thank-yous" })}`,
  },
  firstTopics: {
    ru: (topics: string) => `впервые: ${topics}`,
    en: (topics: string) => `for the first time: ${topics}`,
  },
  noTopics: { ru: "новых тем нет", en: "no new topics" },
  keysNote: { ru: "суммы считаются только из журнала", en: "sums come from the log alone" },
});
