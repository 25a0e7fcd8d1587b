import { defineMessages } from "../core/language/define-messages.ts";

export const hitMessages = defineMessages({
  checked: { ru: (date: string) => `проверено ${date}`, en: (date: string) => `verified ${date}` },
  changed: { ru: (date: string) => `обновлено ${date}`, en: (date: string) => `updated ${date}` },
  earlierEdition: { ru: "прежняя редакция", en: "earlier edition" },
  sameText: { ru: "тот же текст", en: "same text" },
  heldUntil: { ru: (day: string) => `действовало до ${day}`, en: (day: string) => `was valid until ${day}` },
  expired: { ru: "больше не действует", en: "no longer valid" },
  holdsFrom: { ru: (day: string) => `действует с ${day}`, en: (day: string) => `valid from ${day}` },
  notYet: { ru: "ещё не действует", en: "not valid yet" },
  askedOften: { ru: "часто спрашивают", en: "asked often" },
  needsConnection: { ru: "нужна связь", en: "needs connection" },
});
