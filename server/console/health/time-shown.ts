import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { dateAndTime } from "./date-and-time.ts";

/** An instant as this page writes it now. */
export function timeShown(instant: string): string {
  return dateAndTime(instant, now.value, language.value);
}
