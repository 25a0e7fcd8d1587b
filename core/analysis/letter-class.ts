/** Not part of a word. */
export const NONE = 0;
/** Small letters of the two alphabets that need no folding, and ё. */
export const SMALL = 1;
/** Their capitals. */
export const CAPITAL = 2;
/** 0 to 9. */
export const DIGIT = 3;
/** Any other letter or number. */
export const OTHER = 4;
/** Accents, soft hyphens and the like: part of a word once it has begun. */
export const INSIDE = 5;

const unknown = 255;
// Filled as letters are met: reading the properties of one takes a hundred times as long as looking it up.
const classes = new Uint8Array(65_536).fill(unknown);

/** What a UTF-16 unit is to a word. Halves of surrogate pairs are NONE here; see `isLetterPair`. */
export function letterClass(unit: number): number {
  const known = classes[unit] ?? NONE;
  if (known !== unknown) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

/** True where two units make one letter or number, such as «𝐀». */
export function isLetterPair(pair: string): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) && /^[\p{L}\p{N}]$/u.test(pair);
}

function classify(letter: string): number {
  if (/[а-яёa-z]/.test(letter)) return SMALL;
  if (/[А-ЯЁA-Z]/.test(letter)) return CAPITAL;
  if (/[0-9]/.test(letter)) return DIGIT;
  if (/[\p{L}\p{N}]/u.test(letter)) return OTHER;
  return /[\p{M}\u00ad\u200b-\u200d\u2060]/u.test(letter) ? INSIDE : NONE;
}
