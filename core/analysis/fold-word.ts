import { foldLookalikes } from "./fold-lookalikes.ts";

const plain = /^[а-яa-z0-9]*$/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
// The breve stays on и: й is a letter of its own, not an accented one.
const accents = /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f]/g;

/**
 * One spelling for all the ways a word can be written: compatibility forms, case, accents, ё, soft hyphens and
 * letters borrowed from the other alphabet. «Ёлка», «елка» and «е́лка» are one word; «СRМ» with Cyrillic С and М is CRM.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return foldLookalikes(lower);
  const bare = lower
    .replaceAll("ё", "е")
    .replace(invisible, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(accents, "")
    .normalize("NFC");
  return foldLookalikes(bare);
}
