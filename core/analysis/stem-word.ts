import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as english } from "stemmer";
import { dropFleetingVowel } from "./drop-fleeting-vowel.ts";

const cyrillicWord = /^[а-я]+$/;
const latinWord = /^[a-z]+$/;
// A portal's vocabulary fits; a stream of unseen words cannot grow it without bound.
const mostRemembered = 100_000;
const remembered = new Map<string, string>();

/** The stem of a folded word; codes, numbers and joined words are their own stem. */
export function stemWord(form: string): string {
  const known = remembered.get(form);
  if (known !== undefined) return known;
  const stem = stemAfresh(form);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(form, stem);
  return stem;
}

function stemAfresh(form: string): string {
  if (cyrillicWord.test(form)) return dropFleetingVowel(russian(form)) || form;
  if (latinWord.test(form)) return english(form) || form;
  return form;
}
