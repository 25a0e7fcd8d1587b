type Range = { readonly from: number; readonly to: number };

const sign = String.raw`(?:номер\p{L}{0,3}|№|n[o°º]?\.?|number|#)[\s:.#№]{0,3}`;
const tenDigits = String.raw`\d(?:[\s-]?\d){9}(?!\d)`;

/** Compulsory motor insurance: a series of three letters and ten digits. */
const motor = new RegExp(
  String.raw`(?<![\p{L}\d])([авекмнорстухabekmhopctyx]{3})(?:[\s.,:-]{0,3}(?:${sign})?)${tenDigits}`,
  "giu",
);

const product = String.raw`осаго|каско|дсаго|дмс|омс|нс|взр|дгпо|ипотек\p{L}{0,3}|страхован\p{L}{0,4}|сери[июя]|клиента|электронн\p{L}{0,3}|е-осаго|osago|kasko|travel|motor|health`;
const chunk = String.raw`[\p{L}\d]{1,20}(?:[/‐‑-][\p{L}\d]{1,20}){0,5}`;
const written = String.raw`(?:\p{L}{1,5}[\s-])?${chunk}(?:\s\d{2}[\d/-]{0,18}(?![\d.,:]*\d)(?!\s?(?:г|руб|₽)))`;
/** A policy by name: «полис № СП-2024/15», «полиса ОСАГО 0412345678», «договор страхования № 12-345678». */
const named = new RegExp(
  String.raw`(?<!\p{L})(?:полис\p{L}{0,3}|policy|договор\p{L}{0,3}(?=\s{1,2}(?:${product})))(?:\s{1,2}(?:${product})(?!\p{L})){0,3}[\s:(–—-]{0,3}(?<sign>${sign})?(?<number>${written}{0,3})(?![\p{L}\d])`,
  "giu",
);

/** Numbers of insurance policies, ascending and disjoint. */
export function policyNumbers(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(motor)) {
    if (isMotorSeries(match[1] ?? "")) found.push({ from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(named)) {
    const number = match.groups?.["number"] ?? "";
    const to = match.index + match[0].length;
    const digits = number.replaceAll(/\D/g, "").length;
    // A short number without a sign is a year, an amount or a count.
    if (digits < (match.groups?.["sign"] === undefined ? 6 : 5)) continue;
    if (/^\s{0,2}(?:руб|р\.|₽|тыс|млн|шт|%)/iu.test(text.slice(to, to + 6))) continue;
    const from = to - number.length;
    if (!found.some((range) => from < range.to && range.from < to)) found.push({ from, to });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

const latinOf: Record<string, string> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
};

/** Three times the same letter, or `АА` and another, whichever alphabet they come from. */
function isMotorSeries(series: string): boolean {
  const latin = Array.from(series.toLowerCase(), (letter) => latinOf[letter] ?? letter);
  return latin[0] === latin[1] && (latin[1] === latin[2] || latin[0] === "a");
}
