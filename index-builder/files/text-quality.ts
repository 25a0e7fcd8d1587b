import { frequencyScore } from "../charset/frequency-score.ts";
import type { FilePart } from "./file-content.ts";

/** Fewer letters than these tell nothing. */
const enough = 60;
/**
 * Mean log share of the letters, in per mille. Measured on insurers' texts: 3.5 to 3.95, lists of names and towns
 * among them; the same texts with their letters exchanged or shifted 2.8 to 3.3.
 */
const leastRussian = 3.35;

/**
 * Whether a text is not what its reader sees. A PDF may leave out which letter a sign of its font stands for
 * (ToUnicode); what comes out is then numbers of signs taken for letters:
 * - private, replaced and control characters, which no language uses;
 * - accented Latin in bulk («Ïðàâèëà»): windows-1251 taken for Latin-1;
 * - signs and punctuation in the place of words, as fonts number their letters from «!» on;
 * - letters as frequent as in no Russian or English text.
 * Digits and what stands between them are no sign of anything: tariffs consist of them.
 */
export function isPoorText(text: string): boolean {
  const visible = count(text, /[^\s\d.,:;%₽€()«»№/+–—-]/g);
  const letters = count(text, /\p{L}/gu);
  if (visible < enough) return false;
  if (count(text, /[\p{Co}\p{Cc}\ufffd]/gu) > visible * 0.05) return true;
  if (letters < visible * 0.5) return true;
  if (count(text, /[\u00c0-\u024f]/g) > letters * 0.25) return true;
  const cyrillic = count(text, /[а-яё]/gi);
  if (cyrillic >= letters / 2)
    return cyrillic >= enough && frequencyScore(text.replaceAll(/[^а-яё]+/gi, " ")) < leastRussian;
  // English has two vowels in every five letters, abbreviations and names fewer; random ones one in four or five.
  const latin = count(text, /[a-z]/gi);
  return latin >= enough && latin >= letters / 2 && count(text, /[aeiouy]/gi) < latin * 0.27;
}

/** A file whose pages are mostly pictures, or whose letters are wrong. */
export function isPoor(pages: number, parts: readonly FilePart[]): boolean {
  const text = parts.flatMap(({ heading = "", paragraphs }) => [heading, ...paragraphs]).join("\n");
  return parts.length * 2 < pages || isPoorText(text.slice(0, 200_000));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
