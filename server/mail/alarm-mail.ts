import { alarmWords } from "../../core/alarms/alarm-words.ts";
import type { Alarm, AlarmTelling } from "../../core/contract/alarm.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { type AlarmDesk, alarmLink } from "../alarms/alarm-message.ts";
import { momentIn } from "./moment-in.ts";

const messages = defineMessages({
  on: { ru: (title: string) => title, en: (title: string) => title },
  again: { ru: (title: string) => `Всё ещё: ${title}`, en: (title: string) => `Still: ${title}` },
  off: { ru: (title: string) => `Прошло: ${title}`, en: (title: string) => `Over: ${title}` },
  over: {
    ru: (when: string) => `Началось ${when}, теперь всё в порядке.`,
    en: (when: string) => `It began on ${when}; all is well again.`,
  },
  source: { ru: (source: string) => `Источник: ${source}`, en: (source: string) => `Source: ${source}` },
  open: { ru: (link: string) => `Открыть: ${link}`, en: (link: string) => `Open: ${link}` },
});

/** Subject and text, Russian first; nothing of portal, requests or people but a source's id and a count. */
export function alarmMail(
  alarm: Alarm,
  desk: AlarmDesk,
  telling: AlarmTelling = "on",
): { subject: string; text: string } {
  const inLanguage = (language: Language): string[] => linesOf(alarm, { ...desk, telling }, language);
  return {
    subject: inLanguage("ru")[0] ?? "",
    text: (["ru", "en"] as const).map((language) => inLanguage(language).join("\n")).join("\n\n"),
  };
}

function linesOf(
  alarm: Alarm,
  { telling, ...desk }: AlarmDesk & { readonly telling: AlarmTelling },
  language: Language,
): string[] {
  const say = messages(language);
  const when = momentIn(desk.timeZone, alarm.since, language);
  const { title, happened, works } = alarmWords(alarm, when, language);
  return [
    say[telling](title),
    telling === "off" ? say.over(when) : happened,
    ...(alarm.source === null ? [] : [say.source(alarm.source)]),
    ...(telling === "off" ? [] : [works]),
    say.open(alarmLink(alarm.kind, desk)),
  ];
}
