import type { Staff } from "../../../core/contract/routing.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { clockTime } from "../../../ui/time.ts";
import { peopleMessages } from "./people-messages.ts";

const dayMs = 86_400_000;

/** The hours of a day: «09:00–13:00, 14:00–18:00»; a day ends at 24:00. */
export function hoursWords(today: Staff["today"], language: Language): string {
  const say = peopleMessages(language);
  if (today.length === 0) return say.noHours;
  if (today.some(({ from, until }) => Date.parse(until) - Date.parse(from) >= dayMs))
    return say.roundTheClock;
  return today
    .map(({ from, until }) => {
      const ends = clockTime(until, language);
      return `${clockTime(from, language)}–${ends === "00:00" ? "24:00" : ends}`;
    })
    .join(", ");
}
