import { showDate } from "./show-date.ts";
import type { ShownAs } from "./shown-as.ts";
import { showQuantity } from "./show-quantity.ts";

/** Quoted words, single characters, colours, conditions and currencies: what no letter of a format is part of. */
const literals = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi;

/** A number as its cell shows it, as far as its format is a common one: «3,9», «12 %», «5 000 ₽», «01.11.2026». */
export function showNumber(value: number, code: string, shownAs: ShownAs): string {
  if (!Number.isFinite(value)) return "";
  // Formats for positive, negative and zero stand one after another; the first tells the kind.
  const format = code.split(";")[0] ?? "";
  const letters = format.replaceAll(literals, "").toLowerCase();
  if (/general|standard|основной/.test(letters)) return showQuantity(value, "", shownAs.isRussian);
  return /[dyhms]/.test(letters)
    ? showDate(value, letters, shownAs)
    : showQuantity(value, format, shownAs.isRussian);
}
