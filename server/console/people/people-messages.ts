import { weekdayWords } from "../../../core/language/weekday-words.ts";
import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";
import { roleWords } from "../../../ui/role-words.ts";

export const peopleMessages = defineMessages({
  ...weekdayWords,
  title: { ru: "Люди и смены", en: "People and shifts" },
  loading: { ru: "Загружаем…", en: "Loading…" },
  person: { ru: "Кто", en: "Who" },
  today: { ru: "Часы сегодня", en: "Hours today" },
  now: { ru: "Сейчас", en: "Now" },
  inHand: { ru: "В работе", en: "In hand" },
  absences: { ru: "Отсутствия", en: "Absences" },
  acts: { ru: "Действия", en: "Actions" },
  lead: roleWords.lead,
  noHours: { ru: "не работает", en: "not working" },
  ownHours: { ru: "свои часы", en: "own hours" },
  break: { ru: "перерыв", en: "break" },
  meeting: { ru: "встреча", en: "meeting" },
  leave: { ru: "отпуск", en: "leave" },
  sick: { ru: "больничный", en: "sick" },
  other: { ru: "другое", en: "other" },
  between: {
    ru: (from: string, until: string) => `${from} – ${until}`,
    en: (from: string, until: string) => `${from} – ${until}`,
  },
  openEnd: {
    ru: (from: string) => `с ${from}, пока не вернётся`,
    en: (from: string) => `from ${from} until back`,
  },
  endNow: {
    ru: (name: string, what: string) => `Закончить отсутствие: ${name}, ${what}`,
    en: (name: string, what: string) => `End the absence: ${name}, ${what}`,
  },
  takeBack: {
    ru: (name: string, what: string) => `Отменить отсутствие: ${name}, ${what}`,
    en: (name: string, what: string) => `Cancel the absence: ${name}, ${what}`,
  },
  ended: {
    ru: (name: string) => `Отсутствие окончено: ${name}.`,
    en: (name: string) => `${name}: the absence is ended.`,
  },
  addAbsence: { ru: "Отметить отсутствие", en: "Note an absence" },
  editHours: { ru: "Изменить часы", en: "Change hours" },
  ofPerson: {
    ru: (act: string, name: string) => `${act}: ${name}`,
    en: (act: string, name: string) => `${act}: ${name}`,
  },
  absenceTitle: { ru: (name: string) => `${name}: отсутствие`, en: (name: string) => `${name}: absence` },
  reason: { ru: "Причина", en: "Reason" },
  from: { ru: "С", en: "From" },
  until: { ru: "До (пусто: пока не вернётся)", en: "Until (empty: until back)" },
  held: {
    ru: (n: number) =>
      `В работе ${n} ${plural("ru", n, { one: "запрос", few: "запроса", many: "запросов" })}`,
    en: (n: number) => `${n} ${n === 1 ? "request" : "requests"} in hand`,
  },
  heldToQueue: {
    ru: "Вернутся в очередь, когда отсутствие начнётся",
    en: "Go back to the queue when the absence begins",
  },
  heldTo: {
    ru: (name: string, n: number) => `Передать сейчас: ${name}, в работе ${n}`,
    en: (name: string, n: number) => `Hand over now to ${name}, ${n} in hand`,
  },
  save: { ru: "Сохранить", en: "Save" },
  cancel: { ru: "Отмена", en: "Cancel" },
  saved: {
    ru: (name: string) => `Отсутствие отмечено: ${name}.`,
    en: (name: string) => `${name}: the absence is noted.`,
  },
  noFrom: { ru: "Укажите, с какого времени.", en: "Say from when." },
  backwards: { ru: "Конец раньше начала.", en: "It ends before it begins." },
  past: { ru: "Это время уже прошло.", en: "That time is over already." },
  failed: {
    ru: "Сервер не отвечает, ничего не изменилось. Повторите.",
    en: "The server does not answer; nothing has changed. Try again.",
  },
  hoursTitle: {
    ru: (name: string) => `${name}: рабочие часы`,
    en: (name: string) => `${name}: working hours`,
  },
  deskHours: { ru: "Общие часы", en: "As the desk" },
  own: { ru: "Свои", en: "Their own" },
  hoursNote: {
    ru: (zone: string) =>
      `Часовой пояс: ${zone}. Промежутки через запятую: 09:00–13:00, 14:00–18:00. Пусто — не работает. Засчитываются только в пределах общих часов.`,
    en: (zone: string) =>
      `The desk's time: ${zone}. Several with commas: 09:00–13:00, 14:00–18:00. Empty: not working. They count only within the common hours.`,
  },
  hoursSaved: {
    ru: (name: string) => `Часы записаны: ${name}.`,
    en: (name: string) => `${name}: the hours are kept.`,
  },
  wrongDay: {
    ru: (day: string) => `${day}: напишите часы как 09:00–18:00, без наложений.`,
    en: (day: string) => `${day}: write hours like 09:00–18:00, without overlap.`,
  },
  coverage: { ru: "Где людей не хватает", en: "Where people are missing" },
  thin: {
    ru: (days: number) =>
      `Ближайшие ${days} ${plural("ru", days, { one: "день", few: "дня", many: "дней" })}`,
    en: (days: number) => `The next ${days} days`,
  },
  thinNote: {
    ru: "Столько людей нужно, чтобы девять из десяти вопросов взять в работу вовремя, если их будет как обычно (по последним четырём неделям).",
    en: "So many people are needed to begin nine of ten questions in time, if as many come as usual (by the last four weeks).",
  },
  roundTheClock: { ru: "круглосуточно", en: "round the clock" },
  noThin: {
    ru: "Людей хватает во все часы экспертов.",
    en: "There are enough people in all hours of the desk.",
  },
  nobodyThere: { ru: "никого", en: "nobody" },
  fewThere: {
    ru: (there: number, needed: number) => `${there}, нужно ${needed}`,
    en: (there: number, needed: number) => `${there}, ${needed} needed`,
  },
  regions: { ru: "Регионы открыты, а эксперты не работают", en: "Regions open while the desk is closed" },
  regionsNote: {
    ru: "Время региона. Срок ответа в эти часы не идёт.",
    en: "The region's time. The time to answer does not run in these hours.",
  },
  noRegions: {
    ru: "Эксперты работают всё время, когда открыты регионы.",
    en: "Agents work whenever a region is open.",
  },
});
