/** What a format consists of. */
const pieces =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|\[\$(?<currency>[^\]-]*)[^\]]*\]|(?<silent>\[[^\]]*\]|_.|\*.)|(?<digits>[0#?][0#?,.]*)|(?<other>.)/gs;
/** Excel shows no more digits than this of a number without a format. */
const digitsShown = 11;
/** As many as Excel allows. */
const mostDecimals = 30;

/** @param format as Excel writes it, "" for a number as it is: «#,##0.00 "₽"», «0.0%». */
export function showQuantity(value: number, format: string, isRussian: boolean): string {
  const found = [...format.matchAll(pieces)].map(({ groups = {} }) => groups);
  const digits = found.find((piece) => piece["digits"] !== undefined);
  if (!digits || found.some(({ other = "" }) => /[/@e]/i.test(other)))
    return localised(plain(value), isRussian);
  const scaled = found.some(({ other }) => other === "%") ? value * 100 : value;
  return found
    .map((piece) => {
      if (piece === digits) return localised(withDigits(scaled, digits["digits"] ?? ""), isRussian);
      return piece["quoted"] ?? piece["escaped"] ?? piece["currency"] ?? piece["other"] ?? "";
    })
    .join("")
    .trim();
}

const plain = (value: number): string => String(Number(value.toPrecision(digitsShown)));

function withDigits(value: number, digits: string): string {
  const [whole = "", fraction = ""] = digits.split(".");
  const least = fraction.match(/0/g)?.length ?? 0;
  const [integer = "", decimals = ""] = Math.abs(value)
    .toFixed(Math.min(fraction.length, mostDecimals))
    .split(".");
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, "");
  const padded = integer.padStart(whole.match(/0/g)?.length ?? 0, "0");
  const grouped = /,/.test(whole.replace(/,+$/, "")) ? padded.replaceAll(/\B(?=(?:\d{3})+$)/g, ",") : padded;
  const sign = value < 0 && /[1-9]/.test(integer + kept) ? "-" : "";
  return sign + grouped + (kept === "" ? "" : `.${kept}`);
}

function localised(number: string, isRussian: boolean): string {
  return isRussian ? number.replaceAll(",", " ").replace(".", ",") : number;
}
