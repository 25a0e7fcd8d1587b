import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Me } from "../../core/contract/person.ts";
import { dueWithin } from "../../core/desk/coming-hours.ts";
import { clockTime, longDay } from "../../ui/time.ts";

/** When a question sent now is answered at the latest. `later`: the desk is closed until then. */
export type DueWords = { readonly kind: "open" | "later"; readonly words: string };

const messages = defineMessages({
  today: { ru: (time: string) => `сегодня к ${time}`, en: (time: string) => `today by ${time}` },
  tomorrow: { ru: (time: string) => `завтра к ${time}`, en: (time: string) => `tomorrow by ${time}` },
  onDay: {
    ru: (day: string, time: string) => `${day} к ${time}`,
    en: (day: string, time: string) => `on ${day} by ${time}`,
  },
});

/**
 * In the words of a form, by the hours that the server told; null where it told none that reach so far.
 * @param now epoch ms by the server's clock.
 */
export function dueWords(
  { hours, minutes }: { readonly hours: Me["hours"]; readonly minutes: number },
  now: number,
  language: Language,
): DueWords | null {
  const coming = (hours ?? []).map(([opens, closes]) => [secondsAt(opens), secondsAt(closes)] as const);
  const due = dueWithin(coming, Math.floor(now / 1000), minutes);
  if (due === null) return null;
  const dueAt = due.dueAt * 1000;
  const time = clockTime(dueAt, language);
  const days = daysBetween(now, dueAt);
  const open = due.startsAt * 1000 <= now;
  // Nothing is said of a day that is this one.
  if (open && days === 0) return { kind: "open", words: time };
  const say = messages(language);
  const words =
    days === 0
      ? say.today(time)
      : days === 1
        ? say.tomorrow(time)
        : say.onDay(dayOf(dueAt, now, language), time);
  return { kind: open ? "open" : "later", words };
}

const pad = (n: number): string => String(n).padStart(2, "0");
const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
const secondsAt = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

function dayOf(at: number, now: number, language: Language): string {
  const date = new Date(at);
  return longDay(`${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`, now, language);
}

/** Calendar days of this device between two instants. */
function daysBetween(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
