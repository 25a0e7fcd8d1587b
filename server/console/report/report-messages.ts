import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

/** What stands on the trainer's screen alone; what paper says too is in reportWords. */
export const reportMessages = defineMessages({
  before: { ru: "Неделя раньше", en: "The week before" },
  next: { ru: "Неделя позже", en: "The week after" },
  running: { ru: "неделя ещё идёт", en: "the week is still running" },
  region: { ru: "Регион", en: "Region" },
  channel: { ru: "Канал", en: "Channel" },
  allRegions: { ru: "Все регионы", en: "All regions" },
  allChannels: { ru: "Все каналы", en: "All channels" },
  by: { ru: "По каналам или по регионам", en: "By channels or by regions" },
  byChannel: { ru: "Каналы", en: "Channels" },
  byRegion: { ru: "Регионы", en: "Regions" },
  send: { ru: "Прислать мне", en: "Mail it to me" },
  sent: { ru: "Отчёт уйдёт вам на почту", en: "The report goes to you by mail" },
  sendFailed: { ru: "Не отправилось: сервер не отвечает.", en: "Not sent: the server does not answer." },
  pdf: { ru: "PDF", en: "PDF" },
  xlsx: { ru: "XLSX", en: "XLSX" },
  assign: { ru: "Поручить владельцу", en: "Give to the owner" },
  teach: { ru: "В обучение", en: "Teach it" },
  of: {
    ru: (what: string, title: string) => `${what}: ${title}`,
    en: (what: string, title: string) => `${what}: ${title}`,
  },
  assigned: { ru: "Задача поставлена", en: "The task is made" },
  assignFailed: { ru: "Не вышло: сервер не отвечает.", en: "It failed: the server does not answer." },
  until: { ru: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  overdue: { ru: "просрочено", en: "overdue" },
  more: { ru: (n: number) => `Ещё ${n}`, en: (n: number) => `${n} more` },
  show: { ru: "Показать", en: "Show" },
  few: { ru: "мало", en: "few" },
  noWords: { ru: "За неделю ничего.", en: "Nothing this week." },
  toTasks: { ru: "К задачам", en: "To tasks" },
  noTasks: { ru: "Задач нет.", en: "There are no tasks." },
  opens: {
    ru: (name: string) => `Открыть вопросы: ${name}`,
    en: (name: string) => `Open the questions: ${name}`,
  },
  schedule: {
    ru: (when: string, n: number) =>
      `Уходит ${when}, ${n} ${plural("ru", n, { one: "получатель", few: "получателя", many: "получателей" })}`,
    en: (when: string, n: number) => `Goes out on ${when}, ${n} ${n === 1 ? "recipient" : "recipients"}`,
  },
  noSchedule: {
    ru: "По расписанию никому не уходит: получатели задаются в настройках службы (insight.report).",
    en: "Goes to nobody by schedule: recipients are set in the service’s configuration (insight.report).",
  },
  mon: { ru: "по понедельникам", en: "Mondays" },
  tue: { ru: "по вторникам", en: "Tuesdays" },
  wed: { ru: "по средам", en: "Wednesdays" },
  thu: { ru: "по четвергам", en: "Thursdays" },
  fri: { ru: "по пятницам", en: "Fridays" },
  sat: { ru: "по субботам", en: "Saturdays" },
  sun: { ru: "по воскресеньям", en: "Sundays" },
  at: {
    ru: (day: string, time: string) => `${day} в ${time}`,
    en: (day: string, time: string) => `${day} at ${time}`,
  },
  noHeat: { ru: "За неделю вопросов не было.", en: "There were no questions this week." },
});
