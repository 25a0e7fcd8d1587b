import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as english } from "stemmer";
import { dropFleetingVowel } from "./drop-fleeting-vowel.ts";
import { irregularStem } from "./irregular-stem.ts";
import { undoConsonantChange } from "./undo-consonant-change.ts";

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
  // Of numbers and codes there is no end, and they cost next to nothing anew.
  if (stem === undefined) return form;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(form, stem);
  return stem;
}

function stemAfresh(form: string): string | undefined {
  if (cyrillicWord.test(form)) return irregularStem(form, stemRussian) ?? stemRussian(form);
  if (latinWord.test(form)) return english(form) || form;
  return undefined;
}

function stemRussian(form: string): string {
  return undoConsonantChange(dropFleetingVowel(russian(form))) || form;
}
