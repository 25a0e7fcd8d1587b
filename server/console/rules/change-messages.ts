import { defineMessages } from "../../../core/language/define-messages.ts";

const within = (what: string): string => what.slice(0, 1).toLowerCase() + what.slice(1);

/** What changes from one version of the rules to another, in words. */
export const changeMessages = defineMessages({
  from: {
    ru: (what: string, was: string, is: string) => `${what}: ${was} → ${is}`,
    en: (what: string, was: string, is: string) => `${what}: ${was} → ${is}`,
  },
  added: {
    ru: (what: string) => `Добавлено: ${within(what)}`,
    en: (what: string) => `Added: ${within(what)}`,
  },
  gone: { ru: (what: string) => `Убрано: ${within(what)}`, en: (what: string) => `Removed: ${within(what)}` },
  calendar: { ru: (name: string) => `Календарь «${name}»`, en: (name: string) => `Calendar "${name}"` },
  region: { ru: (name: string) => `Регион «${name}»`, en: (name: string) => `Region "${name}"` },
  topic: { ru: (name: string) => `Тема «${name}»`, en: (name: string) => `Topic "${name}"` },
  deskCalendar: { ru: "Календарь экспертов", en: "The agents' calendar" },
  usualDay: { ru: "как обычно", en: "as usual" },
  timeZone: { ru: "часовой пояс", en: "time zone" },
  since: { ru: (day: string) => `с ${day}`, en: (day: string) => `from ${day}` },
  later: {
    ru: (day: string, hours: string) => `с ${day} новые часы: ${hours}`,
    en: (day: string, hours: string) => `from ${day} new hours: ${hours}`,
  },
  laterGone: {
    ru: (day: string) => `часы с ${day} отменены`,
    en: (day: string) => `the hours from ${day} are cancelled`,
  },
  earlier: { ru: "часы прошлых версий", en: "hours of past versions" },
  forAll: { ru: "Для всех остальных", en: "For all others" },
  none: { ru: "нет", en: "none" },
  names: { ru: "названия", en: "names" },
  group: { ru: "группа", en: "group" },
  skills: { ru: "навыки", en: "skills" },
  rules: { ru: "правила", en: "rules" },
  specialists: { ru: "Часть специалистов", en: "The specialists' part" },
  anyKind: { ru: "любой вид", en: "any kind" },
  anyTopic: { ru: "любая тема", en: "any topic" },
  question: { ru: "вопрос", en: "question" },
  complaint: { ru: "жалоба", en: "complaint" },
  suggestion: { ru: "предложение", en: "suggestion" },
  words: { ru: "слова", en: "words" },
  section: { ru: "раздел", en: "section" },
  inRegion: { ru: "регион", en: "region" },
  channel: { ru: "канал", en: "channel" },
  department: { ru: "подразделение", en: "department" },
  minutes: { ru: (n: number) => `${n}\u00a0мин`, en: (n: number) => `${n}\u00a0min` },
});
