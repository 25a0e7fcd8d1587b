import { otherLayout } from "../../core/analysis/keyboard-layout.ts";

/** The ways in which people type a query, from the whole query as judged. */
export const variations = {
  full: (text: string) => text,
  at40: (text: string) => typedTo(text, 0.4),
  at60: (text: string) => typedTo(text, 0.6),
  at80: (text: string) => typedTo(text, 0.8),
  typo: (text: string) => withTypo(text),
  at60typo: (text: string) => typedTo(withTypo(text), 0.6),
  layout: (text: string) => text.replaceAll(/[а-яё]/gi, otherLayout),
  translit: (text: string) => text.replaceAll(/[а-яё]/gi, inLatin),
} as const;
export type Variation = keyof typeof variations;

export const variationNames = Object.keys(variations).filter((name): name is Variation => name in variations);

function typedTo(text: string, share: number): string {
  return text.slice(0, Math.max(1, Math.round(text.length * share)));
}

/** Swaps two different neighbours inside the longest word; which, the text itself decides, so that runs agree. */
function withTypo(text: string): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const longest = words.toSorted((one, other) => other[0].length - one[0].length)[0];
  if (longest === undefined || longest[0].length < 4) return text;
  const word = longest[0];
  const places = Array.from({ length: word.length - 3 }, (_, at) => at + 1).filter(
    (at) => word[at] !== word[at + 1],
  );
  let mixed = 0;
  for (const letter of text) mixed = (mixed * 31 + letter.charCodeAt(0)) >>> 0;
  const at = places[mixed % Math.max(1, places.length)];
  if (at === undefined) return text;
  const typed = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return text.slice(0, longest.index) + typed + text.slice(longest.index + word.length);
}

const latin: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

function inLatin(letter: string): string {
  return latin[letter.toLowerCase()] ?? letter;
}
