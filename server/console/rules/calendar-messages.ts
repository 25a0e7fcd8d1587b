import { weekdayWords } from "../../../core/language/weekday-words.ts";
import { defineMessages } from "../../../core/language/define-messages.ts";

export const calendarMessages = defineMessages({
  ...weekdayWords,
  closed: { ru: "выходной", en: "closed" },
  neverOpen: { ru: "никогда не открывается", en: "never opens" },
  desk: { ru: "часы экспертов", en: "the agents' hours" },
  deskCalendar: { ru: "Эксперты работают по календарю", en: "Agents work by the calendar" },
  serves: { ru: (regions: string) => `Регионы: ${regions}`, en: (regions: string) => `Regions: ${regions}` },
  servesNone: { ru: "Регионов нет", en: "No regions" },
  exceptions: {
    ru: (count: number) => `Особых дней: ${count}`,
    en: (count: number) => `Special days: ${count}`,
  },
  planned: {
    ru: (day: string, hours: string) => `С ${day}: ${hours}`,
    en: (day: string, hours: string) => `From ${day}: ${hours}`,
  },
  since: { ru: (day: string) => `Часы с ${day}`, en: (day: string) => `Hours from ${day}` },
  holdsFrom: { ru: "Действуют с", en: "They hold from" },
  later: { ru: "Другие часы с даты", en: "Other hours from a day on" },
  laterNote: {
    ru: "До неё действуют нынешние часы. Вопросы, заданные раньше, сохраняют свой срок.",
    en: "Until then the present hours hold. Questions asked before keep their due time.",
  },
  laterDay: { ru: "С какой даты действуют другие часы", en: "From which day other hours hold" },
  addLater: { ru: "Добавить часы с даты", en: "Add hours from that day" },
  removeLater: {
    ru: (day: string) => `Убрать часы с ${day}`,
    en: (day: string) => `Remove the hours from ${day}`,
  },
  "no-day": { ru: "Укажите дату.", en: "Say the day." },
  past: {
    ru: "Дата должна быть в будущем: нынешние часы правятся выше.",
    en: "The day must lie in the future: the present hours are edited above.",
  },
  taken: {
    ru: "С этой даты часы уже заданы: исправьте их или выберите другую.",
    en: "There are hours from this day on already: change them or choose another day.",
  },
  edit: { ru: (name: string) => `Изменить «${name}»`, en: (name: string) => `Edit "${name}"` },
  editWord: { ru: "Изменить", en: "Edit" },
  fold: { ru: "Свернуть", en: "Fold" },
  newCalendar: { ru: "Новый календарь", en: "New calendar" },
  remove: { ru: "Убрать календарь", en: "Remove the calendar" },
  removeUsed: {
    ru: "Убрать можно календарь, по которому не работают ни эксперты, ни регионы.",
    en: "A calendar can be removed once neither agents nor regions work by it.",
  },
  newName: { ru: "Код нового календаря", en: "Code of the new calendar" },
  nameTaken: {
    ru: "Такой календарь уже есть: дайте другой код.",
    en: "There is such a calendar already: give it another code.",
  },
  add: { ru: "Добавить", en: "Add" },
  timeZone: { ru: "Часовой пояс", en: "Time zone" },
  noTimeZone: {
    ru: "Такого часового пояса нет. Выберите из списка, например Europe/Moscow.",
    en: "There is no such time zone. Choose one of the list, like Europe/Moscow.",
  },
  week: { ru: "Неделя", en: "Week" },
  opens: {
    ru: (day: string, n: number) => `${day}, промежуток ${n}, с`,
    en: (day: string, n: number) => `${day}, interval ${n}, from`,
  },
  closes: {
    ru: (day: string, n: number) => `${day}, промежуток ${n}, до`,
    en: (day: string, n: number) => `${day}, interval ${n}, to`,
  },
  addInterval: {
    ru: (day: string) => `Ещё промежуток: ${day}`,
    en: (day: string) => `One more interval: ${day}`,
  },
  removeInterval: {
    ru: (day: string, n: number) => `Убрать промежуток ${n}: ${day}`,
    en: (day: string, n: number) => `Remove interval ${n}: ${day}`,
  },
  likeMonday: { ru: "Вт–пт так же", en: "Tue–Fri the same" },
  noTime: {
    ru: "Нужно время вида 09:00; конец дня — 24:00.",
    en: "A time like 09:00 is needed; a day ends at 24:00.",
  },
  backwards: {
    ru: "Конец раньше начала. Работу через полночь разбейте: до 24:00 и с 00:00 следующего дня.",
    en: "It ends before it begins. Split work past midnight: until 24:00, and from 00:00 of the next day.",
  },
  overlap: {
    ru: "Пересекается с другим промежутком этого дня: сдвиньте или объедините.",
    en: "Overlaps another interval of this day: move it or join both.",
  },
  special: { ru: "Особые дни", en: "Special days" },
  specialNote: {
    ru: "Праздники и короткие дни заменяют весь день; без промежутков день выходной.",
    en: "Holidays and short days replace the whole day; without intervals it is closed.",
  },
  addSpecial: { ru: "Добавить день", en: "Add a day" },
  specialDay: { ru: "Дата нового особого дня", en: "Date of the new special day" },
  removeSpecial: { ru: (day: string) => `Убрать день ${day}`, en: (day: string) => `Remove the day ${day}` },
  regions: { ru: "Регионы", en: "Regions" },
  acts: { ru: "Действия", en: "Acts" },
  region: { ru: "Регион", en: "Region" },
  calendar: { ru: "Календарь", en: "Calendar" },
  gaps: { ru: "Открыт, а эксперты не работают", en: "Open while no agent works" },
  gapsNone: { ru: "эксперты есть всегда", en: "agents always there" },
  notServed: { ru: "эксперты не работают никогда", en: "no agent ever works" },
  calendarOf: {
    ru: (region: string) => `Календарь: ${region}`,
    en: (region: string) => `Calendar: ${region}`,
  },
  timeZoneOf: {
    ru: (region: string) => `Часовой пояс: ${region}`,
    en: (region: string) => `Time zone: ${region}`,
  },
  removeRegion: {
    ru: (region: string) => `Убрать регион ${region}`,
    en: (region: string) => `Remove the region ${region}`,
  },
  newRegion: { ru: "Новый регион", en: "New region" },
  regionTaken: { ru: "Такой регион уже есть.", en: "There is such a region already." },
  otherwise: {
    ru: "Регион, которого здесь нет, работает по календарю экспертов.",
    en: "A region that is not here has the agents' calendar.",
  },
  picture: {
    ru: (name: string, hours: string, tz: string) => `Неделя «${name}»: ${hours}, ${tz}`,
    en: (name: string, hours: string, tz: string) => `Week of "${name}": ${hours}, ${tz}`,
  },
  uncovered: { ru: (hours: string) => `без экспертов ${hours}`, en: (hours: string) => `no agents ${hours}` },
  legendOpen: { ru: "открыт", en: "open" },
  legendGap: { ru: "открыт без экспертов", en: "open, no agents" },
});
