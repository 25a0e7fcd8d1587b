const letterOrDigit = /[\p{L}\d]/u;

/** Whether a number is not a piece of something longer: a code, a date, an amount, a share. */
export function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1);
  const beforeThat = text.charAt(from - 2);
  if (letterOrDigit.test(before) || before === "_") return false;
  if (/[-‐‑/_]/.test(before) && letterOrDigit.test(beforeThat)) return false;
  if (/[.:]/.test(before) && /\d/.test(beforeThat)) return false;
  const after = text.charAt(to);
  if (letterOrDigit.test(after) || after === "_") return false;
  if (/[.:/‐‑-]/.test(after) && letterOrDigit.test(text.charAt(to + 1))) return false;
  const rest = text.slice(to, to + 12);
  return !fraction.test(rest) && !counts.test(rest);
}

const fraction = /^,\d{1,3}(?!\d)/;

/** What follows an amount or a count. */
const counts = /^\s{0,2}(?:руб|р\.|р(?!\p{L})|₽|коп|тыс|млн|млрд|тенге|usd|eur|rub|[$€%‰]|шт)/iu;
