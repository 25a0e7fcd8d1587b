const months = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(" ");
const english = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const numeric = String.raw`\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d`;
const iso = String.raw`(?:19|20)\d\d-\d\d-\d\d`;
const worded = String.raw`\d{1,2}\s+[a-zа-я]{3,9}\s+(?:19|20)\d\d`;
const named =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const monthFirst = String.raw`\b(?:${named})\.?\s+\d{1,2},?\s+(?:19|20)\d\d`;

const americanDate = new RegExp(String.raw`^(${named})\.?\s+(\d{1,2}),?\s+(\d{4})`);

/** Source of a pattern that finds a date as people write it: 01.11.2026, 2026-11-01, 1 ноября 2026, Nov 1, 2026. */
export const datePattern = `(?:${iso}|${numeric}|${worded}|${monthFirst})`;

/** A date as people write it → `2026-11-01`; null where it is none. */
export function readDate(text: string): string | null {
  const written = text.trim().toLowerCase();
  const byIso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)/.exec(written);
  if (byIso) return valid(byIso[1], byIso[2], byIso[3]);
  const byNumbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(written);
  if (byNumbers) return valid(byNumbers[3], byNumbers[2], byNumbers[1]);
  const byMonth = americanDate.exec(written);
  if (byMonth) return valid(byMonth[3], monthNumber(byMonth[1]), byMonth[2]);
  const byWords = /^(\d{1,2})\s+([a-zа-я]+)\s+(\d{4})/.exec(written);
  return byWords ? valid(byWords[3], monthNumber(byWords[2]), byWords[1]) : null;
}

/** «мая» begins like «марта» to a short stem, so the longest stem that fits decides; "0" for no month. */
const monthNumber = (word = ""): string =>
  String(Math.max(stemIndex(months, word), stemIndex(english, word)) + 1);

function stemIndex(stems: readonly string[], word: string): number {
  let best = -1;
  stems.forEach((stem, at) => {
    if (word.startsWith(stem) && (best < 0 || stem.length > (stems[best]?.length ?? 0))) best = at;
  });
  return best;
}

function valid(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}
