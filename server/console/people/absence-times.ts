import type { Absence } from "../../../core/contract/routing.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { clockTime, nearTime } from "../../../ui/time.ts";
import { peopleMessages } from "./people-messages.ts";

/** When an absence is, as short as it stays clear: «13:00 – 14:00», «02.12, 09:00 – 05.12, 18:00». */
export function absenceTimes(
  { from, until }: Pick<Absence, "from" | "until">,
  now: number,
  language: Language,
): string {
  const say = peopleMessages(language);
  const begins = nearTime(from, now, language);
  if (until === null) return say.openEnd(begins);
  const sameDay = new Date(from).toDateString() === new Date(until).toDateString();
  return say.between(begins, sameDay ? clockTime(until, language) : nearTime(until, now, language));
}
