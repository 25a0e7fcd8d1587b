const months = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(" ");
const english = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const numeric = String.raw`\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d`;
const iso = String.raw`(?:19|20)\d\d-\d\d-\d\d`;
const worded = String.raw`\d{1,2}\s+[a-zа-я]{3,9}\s+(?:19|20)\d\d`;

/** Source of a pattern that finds a date as people write it: 01.11.2026, 2026-11-01, 1 ноября 2026. */
export const datePattern = `(?:${iso}|${numeric}|${worded})`;

/** A date as people write it → `2026-11-01`; null where it is none. */
export function readDate(text: string): string | null {
  const written = text.trim().toLowerCase();
  const byIso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)/.exec(written);
  if (byIso) return valid(byIso[1], byIso[2], byIso[3]);
  const byNumbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(written);
  if (byNumbers) return valid(byNumbers[3], byNumbers[2], byNumbers[1]);
  const byWords = /^(\d{1,2})\s+([a-zа-я]+)\s+(\d{4})/.exec(written);
  const month = byWords?.[2];
  if (!byWords || month === undefined) return null;
  // «мая» begins like «марта» to a short stem, so the longest stem that fits decides.
  const number = Math.max(stemIndex(months, month), stemIndex(english, month)) + 1;
  return number === 0 ? null : valid(byWords[3], String(number), byWords[1]);
}

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
