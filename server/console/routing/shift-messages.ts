import { defineMessages } from "../../../core/language/define-messages.ts";

export const shiftMessages = defineMessages({
  onShift: {
    ru: (on: number, all: number) => `На смене ${on} из ${all}`,
    en: (on: number, all: number) => `On shift ${on} of ${all}`,
  },
  holds: {
    ru: (name: string, n: number) => `${name}: в работе ${n}`,
    en: (name: string, n: number) => `${name}: ${n} in hand`,
  },
  awayUntil: {
    ru: (name: string, time: string) => `${name}: вернётся в ${time}`,
    en: (name: string, time: string) => `${name}: back at ${time}`,
  },
  away: { ru: (name: string) => `${name}: нет на месте`, en: (name: string) => `${name}: away` },
  backAt: { ru: (time: string) => `до ${time}`, en: (time: string) => `till ${time}` },
  awayShort: { ru: "нет на месте", en: "away" },
  step: { ru: "Отойти", en: "Step away" },
  stepNote: {
    ru: "Ваши запросы вернутся в очередь, черновики останутся.",
    en: "Your requests go back to the queue; your drafts stay.",
  },
  minutes: { ru: (n: number) => `на ${n} минут`, en: (n: number) => `for ${n} minutes` },
  open: { ru: "пока не вернусь", en: "until I am back" },
  back: { ru: "Я на месте", en: "I am back" },
  stepped: {
    ru: "Вы отошли: новые запросы вам не предлагаются.",
    en: "You are away: no new requests are offered to you.",
  },
  returned: { ru: "Вы снова на смене.", en: "You are on shift again." },
});
