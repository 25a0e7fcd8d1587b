import { alarmWords } from "../../core/alarms/alarm-words.ts";
import { type Alarm, type AlarmTelling, alarmUrgency } from "../../core/contract/alarm.ts";
import { deskHealthPath, deskPath, deskPeoplePath } from "../../core/contract/paths.ts";
import { momentIn } from "../mail/moment-in.ts";

/** Where an alarm can be looked into, by its reader. */
export type AlarmDesk = {
  /** Origin under which people reach the server. */
  readonly address: string;
  /** Of the desk: nothing is known of the reader's. */
  readonly timeZone: string;
};

export type ToldAlarm = Alarm & {
  /** The same from when it begins until it is over. */
  readonly id: string;
  readonly telling: AlarmTelling;
  /** When this was told. */
  readonly at: string;
};

const places: Partial<Record<Alarm["kind"], string>> = { clock: deskPath, shift: deskPeoplePath };

/** What a webhook gets of an alarm: codes and figures for a program, words for people, nothing of requests or persons. */
export function alarmMessage({ id, telling, at, ...alarm }: ToldAlarm, desk: AlarmDesk) {
  const { kind, since, count, overdue = null, atRisk = null, source } = alarm;
  const wordsIn = (language: "ru" | "en") => {
    const { title, happened, works } = alarmWords(alarm, momentIn(desk.timeZone, since, language), language);
    return { title, text: `${happened} ${works}` };
  };
  return {
    id,
    kind,
    state: telling === "off" ? "off" : "on",
    again: telling === "again",
    urgency: alarmUrgency[kind],
    since,
    at,
    count,
    overdue,
    atRisk,
    source,
    words: { ru: wordsIn("ru"), en: wordsIn("en") },
    link: alarmLink(kind, desk),
  };
}

export const alarmLink = (kind: Alarm["kind"], { address }: Pick<AlarmDesk, "address">): string =>
  address + (places[kind] ?? deskHealthPath);
