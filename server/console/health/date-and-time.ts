import type { Language } from "../../../core/language/define-messages.ts";
import { clockTime } from "../../../ui/time.ts";
import { dayOf } from "./day-of.ts";

/** An instant with its time, and with its day unless that is today: «14:02», «22.11, 23:10». Never «вчера»: it follows «от». */
export function dateAndTime(instant: string, now: number, language: Language): string {
  const time = clockTime(instant, language);
  const today = new Date(instant).toDateString() === new Date(now).toDateString();
  return today ? time : `${dayOf(instant, language)}, ${time}`;
}
