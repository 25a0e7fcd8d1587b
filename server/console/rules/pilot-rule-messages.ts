import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

/** The fields of the rules for who may ask, and what becomes of them. */
export const pilotRuleMessages = defineMessages({
  everyone: { ru: "Спрашивать могут все продавцы.", en: "All sellers may ask." },
  begin: { ru: "Ограничить пилотом", en: "Limit it to a pilot" },
  openToAll: { ru: "Открыть всем сразу", en: "Open it to everybody at once" },
  add: { ru: "Добавить пилот", en: "Add a pilot" },
  remove: {
    ru: (name: string) => `Убрать пилот «${name}»`,
    en: (name: string) => `Remove the pilot "${name}"`,
  },
  removeWord: { ru: "Убрать", en: "Remove" },
  compare: { ru: "Сравнить пилоты с остальными", en: "Compare the pilots with the rest" },
  name: { ru: "Название", en: "Name" },
  newName: { ru: (n: number) => `Пилот ${n}`, en: (n: number) => `Pilot ${n}` },
  from: { ru: "С какого дня", en: "From which day" },
  regions: { ru: "Регионы через запятую", en: "Regions, with commas" },
  channels: { ru: "Каналы через запятую", en: "Channels, with commas" },
  departments: { ru: "Подразделения через запятую", en: "Departments, with commas" },
  all: {
    ru: "Пустой список подходит всем. Если пусты все три, кнопка с этого дня у всех продавцов.",
    en: "An empty list holds for everybody. With all three empty, all sellers have the button from that day on.",
  },
  anyone: { ru: "все продавцы", en: "all sellers" },
  everybody: { ru: "Кто спрашивает", en: "Who asks" },
  limited: {
    ru: (n: number) => `${n}\u00a0${plural("ru", n, { one: "пилот", few: "пилота", many: "пилотов" })}`,
    en: (n: number) => `${n}\u00a0${n === 1 ? "pilot" : "pilots"}`,
  },
  pilot: { ru: (name: string) => `Пилот «${name}»`, en: (name: string) => `Pilot "${name}"` },
  nameMissing: { ru: "Дайте пилоту название.", en: "Give the pilot a name." },
  nameTaken: {
    ru: "Так называется другой пилот, дайте своё название.",
    en: "Another pilot has this name, choose one of its own.",
  },
  dayMissing: { ru: "Выберите день начала.", en: "Choose the day on which it begins." },
});
