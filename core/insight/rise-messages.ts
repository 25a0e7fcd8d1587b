import { defineMessages } from "../language/define-messages.ts";
import { plural } from "../language/plural.ts";

const nbsp = "\u00a0";
const format = { maximumFractionDigits: 1 };
const tenths = {
  ru: new Intl.NumberFormat("ru-RU", format),
  en: new Intl.NumberFormat("en-GB", format),
};

/** «в 5 раз», «в 2 раза», and every fraction as «в 5,2 раза». */
const timesWord = (times: number): string =>
  Number.isInteger(times) ? plural("ru", times, { one: "раз", few: "раза", many: "раз" }) : "раза";

/** How a rise is told, on screens and on paper. */
export const riseMessages = defineMessages({
  rises: { ru: "Чего стало больше", en: "What rises" },
  risesNote: { ru: "больше, чем бывает случайно", en: "more than chance explains" },
  noRises: { ru: "Ничто не выбивается из обычного.", en: "Nothing stands out." },
  rose: {
    ru: (now: string, before: string, times: number) =>
      `${now}, было ${before}: в ${tenths.ru.format(times)}${nbsp}${timesWord(times)} больше обычного`,
    en: (now: string, before: string, times: number) =>
      `${now}, ${before} before: ${tenths.en.format(times)} times the usual`,
  },
  roseNew: {
    ru: (now: string) => `${now}, раньше не было`,
    en: (now: string) => `${now}, none before`,
  },
});
