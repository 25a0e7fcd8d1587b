/** Alphabets as the package of fonts has them apart. */
export const alphabets = ["latin", "cyrillic", "latin-ext"] as const;
export type Alphabet = (typeof alphabets)[number];

/** Letters that one font has. */
type FontRun = { readonly alphabet: Alphabet; readonly text: string };

const cyrillic = /[\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]/;
const latin =
  /[\0-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215]/;
const latinExt =
  /[\u0100-\u02BA\u02BD-\u02C5\u02C7-\u02CC\u02CE-\u02D7\u02DD-\u02FF\u1D00-\u1DBF\u1E00-\u1E9F\u1EF2-\u1EFF\u20A0-\u20C0\u2113\u2C60-\u2C7F\uA720-\uA7FF]/;

/** A text by the fonts that draw it, in order; a sign that none of them has becomes «?». */
export function fontRuns(text: string): FontRun[] {
  const runs: { alphabet: Alphabet; text: string }[] = [];
  for (const sign of text.normalize("NFC")) {
    const alphabet = alphabetOf(sign);
    const drawn = alphabet === null ? "?" : sign;
    const last = runs.at(-1);
    if (last && last.alphabet === (alphabet ?? "latin")) last.text += drawn;
    else runs.push({ alphabet: alphabet ?? "latin", text: drawn });
  }
  return runs;
}

function alphabetOf(sign: string): Alphabet | null {
  if (cyrillic.test(sign)) return "cyrillic";
  if (latin.test(sign)) return "latin";
  return latinExt.test(sign) ? "latin-ext" : null;
}
