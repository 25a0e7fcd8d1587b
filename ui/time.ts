import { defineMessages, type Language } from "../core/language/define-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;
const nbsp = "\u00a0";

const messages = defineMessages({
  minutes: { ru: (n: number) => `${n}${nbsp}мин`, en: (n: number) => `${n}${nbsp}min` },
  hours: { ru: (n: number) => `${n}${nbsp}ч`, en: (n: number) => `${n}${nbsp}h` },
  days: { ru: (n: number) => `${n}${nbsp}дн`, en: (n: number) => `${n}${nbsp}d` },
  underMinute: { ru: `меньше минуты`, en: `under a minute` },
  today: { ru: "сегодня", en: "today" },
  yesterday: { ru: "вчера", en: "yesterday" },
  justNow: { ru: "только что", en: "just now" },
  ago: { ru: (what: string) => `${what} назад`, en: (what: string) => `${what} ago` },
});

type Shape = "clock" | "day" | "dayAndYear" | "longDay" | "longDayAndYear";
const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs as much as drawing a row of a list.
function formatOf(shape: Shape, language: Language): Intl.DateTimeFormat {
  const key = `${shape} ${language}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], optionsOf(shape, language));
  formats.set(key, format);
  return format;
}

function optionsOf(shape: Shape, language: Language): Intl.DateTimeFormatOptions {
  if (shape === "clock") return { hour: "2-digit", minute: "2-digit" };
  if (shape === "longDay") return { day: "numeric", month: "long" };
  if (shape === "longDayAndYear") return { day: "numeric", month: "long", year: "numeric" };
  const day = { day: "2-digit", month: language === "ru" ? "2-digit" : "short" } as const;
  return shape === "day" ? day : { ...day, year: "numeric" };
}

const pad = (n: number): string => String(n).padStart(2, "0");

/** Seconds into a clip as people read them: 195 → «03:15», 3725 → «1:02:05». */
export function timecode(seconds: number): string {
  const whole = Math.floor(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${pad(m)}:${pad(s)}`;
}

/** The exact time in the reader's zone: «14:35». */
export function clockTime(instant: string | number, language: Language): string {
  return formatOf("clock", language).format(new Date(instant));
}

/** The day alone, for dates whose hour nobody knows: «сегодня», «вчера», «18.11». */
export function shortDay(instant: string, now: number, language: Language): string {
  const at = new Date(instant);
  return sameDay(at, new Date(now)) ? messages(language).today : shortDate(instant, now, language);
}

/** A date as short as it stays clear: today «14:28», then «вчера», this year «18.11», else «18.11.2025». */
export function shortDate(instant: string, now: number, language: Language): string {
  const at = new Date(instant);
  const today = new Date(now);
  if (sameDay(at, today)) return clockTime(instant, language);
  if (sameDay(at, new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)))
    return messages(language).yesterday;
  return dayOf(at, now, language);
}

/** An exact time that may be days ago: «24.11, 23:10», of another year «24.11.2025, 23:10». */
export function dayAndTime(instant: string, now: number, language: Language): string {
  return `${dayOf(new Date(instant), now, language)}, ${clockTime(instant, language)}`;
}

/** An exact time, with its day unless that is today: «14:30», «29.11, 09:00». */
export function nearTime(instant: string, now: number, language: Language): string {
  const isToday = sameDay(new Date(instant), new Date(now));
  return isToday ? clockTime(instant, language) : dayAndTime(instant, now, language);
}

function dayOf(at: Date, now: number, language: Language): string {
  const thisYear = at.getFullYear() === new Date(now).getFullYear();
  return formatOf(thisYear ? "day" : "dayAndYear", language).format(at);
}

/** A day as a calendar names it: «31.12.2025». @param day ISO 8601, without a time and so without a zone. */
export function fullDay(day: string, language: Language): string {
  return formatOf("dayAndYear", language).format(dateOf(day));
}

/** A day in words: «31 декабря», of another year «31 декабря 2027 г.». */
export function longDay(day: string, now: number, language: Language): string {
  return longDate(dateOf(day), now, language);
}

/** The same of an instant, by the reader's clock. */
export function longDayOf(instant: string, now: number, language: Language): string {
  return longDate(new Date(instant), now, language);
}

function longDate(at: Date, now: number, language: Language): string {
  const thisYear = at.getFullYear() === new Date(now).getFullYear();
  return formatOf(thisYear ? "longDay" : "longDayAndYear", language).format(at);
}

function dateOf(day: string): Date {
  const [year = 0, month = 1, of = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, of);
}

function sameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}

/** A length of time in its largest unit: «9 мин», «2 ч», «3 дн»; under a minute in words. */
export function duration(seconds: number, language: Language): string {
  const say = messages(language);
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes < 1) return say.underMinute;
  if (minutes < 120) return say.minutes(minutes);
  return minutes < 48 * 60 ? say.hours(Math.floor(minutes / 60)) : say.days(Math.floor(minutes / 1440));
}

/** How long ago: «2 мин назад», «только что». */
export function ago(instant: string | number, now: number, language: Language): string {
  const seconds = Math.max(0, (now - new Date(instant).getTime()) / 1000);
  return seconds < 60 ? messages(language).justNow : messages(language).ago(duration(seconds, language));
}
