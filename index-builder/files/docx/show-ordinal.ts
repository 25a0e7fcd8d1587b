const russian = "абвгдежзиклмнопрстуфхцчшщэюя";
const latin = "abcdefghijklmnopqrstuvwxyz";
const romans = [
  ["x", 10], ["ix", 9], ["v", 5], ["iv", 4], ["i", 1],
] as const; // prettier-ignore

/** A number as a list shows it: «4», «г», «IV»; null where it shows a bullet or nothing. */
export function showOrdinal(number: number, format: string): string | null {
  switch (format) {
    case "bullet":
    case "none":
      return null;
    case "lowerLetter":
      return letter(number, latin);
    case "upperLetter":
      return letter(number, latin).toUpperCase();
    case "russianLower":
      return letter(number, russian);
    case "russianUpper":
      return letter(number, russian).toUpperCase();
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

const letter = (number: number, alphabet: string): string =>
  alphabet.charAt((number - 1) % alphabet.length).repeat(Math.min(Math.ceil(number / alphabet.length), 4));

/** Up to the length of any list; larger numbers stay numbers. */
function roman(number: number): string {
  if (number > 89) return String(number);
  let left = number >= 50 ? number - 50 : number >= 40 ? number - 40 : number;
  let said = number >= 50 ? "l" : number >= 40 ? "xl" : "";
  for (const [sign, value] of romans) {
    for (; left >= value; left -= value) said += sign;
  }
  return said;
}
