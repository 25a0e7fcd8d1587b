const year = String.raw`(?:19|20)\d\d`;
const month = String.raw`(?:0?[1-9]|1[0-2])`;
const dateValue = new RegExp(
  String.raw`^(?:${year}[-./]${month}(?:[-./]\d\d?)?(?:[T ].*)?|\d\d?[-./]${month}[-./]${year}|${month}[-./]${year}|${year}-?W\d\d)$`,
  "i",
);
/** Without separators, as in `?m=202611`; and seconds or milliseconds since 1970. */
const packedDate = new RegExp(String.raw`^(?:${year}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?|1\d{9}(?:\d{3})?)$`);
const dateWords = new Set(
  "year yr month mon day week date god mesyac mesyats den nedelya calendar cal".split(" "),
);
/** These are dates in calendars and page numbers elsewhere: `?start=40`. */
const boundWords = new Set("from to start end since until before after".split(" "));
const monthName =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|yanv|fevr|apre|iyun|iyul|avg|sent|okt|noyab|dek";
const namedMonth = new RegExp(`^(?:${monthName})`, "i");
const views = "day|week|month|year|list|agenda|grid|view|print|next|prev|today";
const datedPath = new RegExp(
  String.raw`/(?:${year}(?:[-/.]\d\d?){1,2}|\d\d?[-/.]\d\d?[-/.]${year}|${month}[-/.]${year}|${year}-?w\d\d|(?:${monthName})[a-zа-я]*[-_/]${year})(?:/(?:${views}))*/?$`,
  "i",
);

/** Whether what an address asks for is a day, week, month or year, as calendars ask for the next one for ever. */
export function isDated(url: URL): boolean {
  const query = [...url.searchParams];
  const hasYear = query.some(([name, value]) => name === "y" && new RegExp(`^${year}$`).test(value));
  return query.some(([name, value]) => isDatedPart(name, value, hasYear)) || datedPath.test(plain(url));
}

function isDatedPart(name: string, value: string, hasYear: boolean): boolean {
  if (dateValue.test(value)) return true;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.some((word) => dateWords.has(word))) return /^-?\d+$/.test(value) || namedMonth.test(value);
  if (/^[ymd]$/i.test(name)) return hasYear || packedDate.test(value);
  return words.some((word) => boundWords.has(word)) && packedDate.test(value);
}

function plain(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}
