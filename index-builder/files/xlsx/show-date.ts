import type { ShownAs } from "./shown-as.ts";

const dayMs = 86_400_000;
/** Serial number of 1 January 1970, and how much later the other count begins. */
const unixEpoch = 25_569;
const laterBy = 1_462;

/** @param letters the format without anything literal, in lower case: «dd.mm.yyyy h:mm», «[h]:mm». */
export function showDate(serial: number, letters: string, { from1904, isRussian }: ShownAs): string {
  if (letters.includes("[")) return duration(serial);
  const days = from1904 ? serial + laterBy : serial;
  // A second's fraction that a double cannot hold must not show as 11:59.
  const date = new Date(Math.round(((days - unixEpoch) * dayMs) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return "";
  const [day = "", time = ""] = date.toISOString().split("T");
  const clock = time.slice(0, 5);
  // Without days or years, «m» means minutes.
  if (!/[dy]/.test(letters)) return /[hs]/.test(letters) ? clock : day.slice(5, 7);
  const said = dayIn(day, letters, isRussian);
  return letters.includes("h") ? `${said} ${clock}` : said;
}

function dayIn(iso: string, letters: string, isRussian: boolean): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const parts = letters.includes("d") ? [year, month, day] : [year, month];
  return isRussian ? parts.toReversed().join(".") : parts.join("-");
}

function duration(days: number): string {
  const minutes = Math.round(days * 1_440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
