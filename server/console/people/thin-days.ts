import type { Coverage } from "../../../core/contract/coverage.ts";
import type { Language } from "../../../core/language/define-messages.ts";

type Thin = Coverage["thin"][number];
export type ThinDay = { readonly name: string; readonly hours: readonly Thin[] };

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** Thin hours by the day on which they begin, as this device's calendar names it: «чт, 26 нояб.» */
export function byDay(thin: readonly Thin[], language: Language): ThinDay[] {
  const format = new Intl.DateTimeFormat(locales[language], {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  const days = Map.groupBy(thin, ({ from }) => format.format(new Date(from)));
  return [...days].map(([name, hours]) => ({ name, hours }));
}
