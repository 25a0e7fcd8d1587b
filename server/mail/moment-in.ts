import type { Config } from "../../core/contract/config.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import type { Language } from "../../core/language/define-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** An instant as letters write it, with the zone it is told in: a mail address does not say where its reader is. */
export function momentIn(timeZone: string, instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** The time zone of the desk itself, now. */
export function deskTimeZone({ calendar, calendars }: Config["desk"], now: Date): string {
  const own = calendars[calendar];
  return (own && versionAt(own, now.getTime() / 1000)?.tz) ?? "UTC";
}
