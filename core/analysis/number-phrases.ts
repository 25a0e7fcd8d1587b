import type { Token } from "./tokenize.ts";

const spaces = /^[ \u00a0\u2009\u202f]$/;
const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^(?:тыс|тысяч[аиу]?|тысячами)$/, 1e3],
  [/^(?:млн|миллион(?:а|ов|ы)?)$/, 1e6],
  [/^(?:млрд|миллиард(?:а|ов|ы)?)$/, 1e9],
];
const written = /^(\d+)(тыс|млн|млрд)$/;
const months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
// Beyond, digits get lost; nobody insures for more.
const greatest = 1e15;
const mostDigits = 15;

/**
 * Numbers and dates whose writing varies, each in one form: «30 000» is 30000, «50 тыс.» is 50000, «10 процентов» is 10%,
 * «18 ноября 2026», «2026-11-18» and «18.11.2026» are one day. They come in addition to the words they consist of.
 * @param words the words of the text in their order.
 */
export function numberPhrases(text: string, words: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || !startsWithDigit(first.form)) continue;
    const date = dayAt(text, words, at);
    if (date !== undefined) {
      found.push(date);
      continue;
    }
    const { value, last, grouped } = numberAt(text, words, at);
    const end = words[last] ?? first;
    const scaled = scaledAt(text, words, { value, last });
    if (scaled !== undefined) found.push({ ...scaled, from: first.from });
    else if (grouped) found.push(whole(String(Math.trunc(value)), first.from, end.to));
    const percent = percentEnd(text, words, last);
    if (percent !== undefined && !Number.isNaN(value)) found.push(whole(`${value}%`, first.from, percent));
    at = last;
  }
  return found;
}

type Quantity = { readonly value: number; readonly last: number; readonly grouped: boolean };

/**
 * The number that begins here: in groups of three, with a decimal part, or just digits. NaN for what is no number, and for
 * a row of groups too long for one.
 */
function numberAt(text: string, words: readonly Token[], at: number): Quantity {
  const digits = /^\d+$/;
  const none = { value: Number.NaN, last: at, grouped: false };
  const first = words[at]?.form ?? "";
  if (!digits.test(first)) return none;
  let number = first;
  let last = at;
  while (isLeading(first) && isApart(text, words, last) && /^\d{3}$/.test(words[last + 1]?.form ?? "")) {
    last += 1;
    if (number.length <= mostDigits) number += words[last]?.form ?? "";
  }
  if (Number(number) >= greatest) return { ...none, last };
  const grouped = last > at;
  const fraction = words[last + 1];
  if (fraction === undefined || !digits.test(fraction.form) || !/^[.,]$/.test(between(text, words, last))) {
    return { value: Number(number), last, grouped };
  }
  // A second point makes it a date or a version.
  if (/^[.,]\d/.test(text.slice(fraction.to, fraction.to + 2))) return none;
  return { value: Number(`${number}.${fraction.form}`), last: last + 1, grouped };
}

/** True for what may stand before groups of three: no number begins with a zero. */
function isLeading(group: string): boolean {
  return /^[1-9]\d{0,2}$/.test(group);
}

function scaledAt(
  text: string,
  words: readonly Token[],
  { value, last }: { value: number; last: number },
): Token | undefined {
  const token = words[last];
  const together = written.exec(token?.form ?? "");
  const unit = together?.[2] ?? (isApart(text, words, last) ? words[last + 1]?.form : undefined);
  const factor = multipliers.find(([pattern]) => unit !== undefined && pattern.test(unit))?.[1];
  const number = together === null ? value : Number(together[1]);
  if (token === undefined || factor === undefined || !(number * factor < greatest)) return undefined;
  const end = together === null ? (words[last + 1] ?? token) : token;
  return whole(String(Math.round(number * factor)), token.from, end.to);
}

/** Where a percent sign or the word ends, if one follows. */
function percentEnd(text: string, words: readonly Token[], last: number): number | undefined {
  const end = words[last]?.to ?? 0;
  const sign = /^[ \u00a0\u2009\u202f]?%/.exec(text.slice(end, end + 2));
  if (sign !== null) return end + sign[0].length;
  const next = words[last + 1];
  const isWord = next !== undefined && /^процент(?:а|ов|ы)?$/.test(next.form) && isApart(text, words, last);
  return isWord ? next.to : undefined;
}

function dayAt(text: string, words: readonly Token[], at: number): Token | undefined {
  const [one, two, three] = words.slice(at, at + 3);
  if (one === undefined || two === undefined || three === undefined || three.form.length > 4)
    return undefined;
  const separator = between(text, words, at);
  const month = months.indexOf(two.form) + 1;
  if (month > 0 && isApart(text, words, at) && isApart(text, words, at + 1)) {
    return day(one, { day: one.form, month: String(month), year: three.form }, three);
  }
  if (!/^[.\-/]$/.test(separator) || separator !== between(text, words, at + 1)) return undefined;
  if (one.form.length === 4) return day(one, { day: three.form, month: two.form, year: one.form }, three);
  return day(one, { day: one.form, month: two.form, year: three.form }, three);
}

function day(
  first: Token,
  given: { day: string; month: string; year: string },
  last: Token,
): Token | undefined {
  if (!/^\d{1,2}$/.test(given.day) || !/^\d{1,2}$/.test(given.month) || !/^\d{4}$/.test(given.year)) {
    return undefined;
  }
  if (
    Number(given.day) < 1 ||
    Number(given.day) > 31 ||
    Number(given.month) < 1 ||
    Number(given.month) > 12
  ) {
    return undefined;
  }
  const form = `${given.day.padStart(2, "0")}.${given.month.padStart(2, "0")}.${given.year}`;
  return whole(form, first.from, last.to);
}

/** True where one space, of whatever width, parts a word from the next. */
function isApart(text: string, words: readonly Token[], at: number): boolean {
  return spaces.test(between(text, words, at));
}

function between(text: string, words: readonly Token[], at: number): string {
  const next = words[at + 1];
  return next === undefined ? "" : text.slice(words[at]?.to ?? 0, next.from);
}

function whole(form: string, from: number, to: number): Token {
  return { form, from, to, kind: "whole" };
}

function startsWithDigit(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 48 && unit <= 57;
}
