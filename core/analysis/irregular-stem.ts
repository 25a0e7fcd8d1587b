import { dropFleetingVowel } from "./drop-fleeting-vowel.ts";
import { nounBases } from "./noun-bases.ts";
import { strayForms } from "./stray-forms.ts";
import { wholeParadigms } from "./whole-paradigms.ts";

const baseOf = new Map<string, string>();
for (const { endings, bases } of nounBases) {
  for (const base of bases.split(/\s+/)) {
    for (const ending of endings.split(" ")) baseOf.set(base + ending, dropFleetingVowel(base));
  }
}

for (const paradigm of wholeParadigms) {
  const forms = paradigm.split(" ");
  for (const form of forms) baseOf.set(form, forms[0] ?? form);
}

const firstOf = new Map<string, string>();
for (const group of strayForms) {
  const [first = "", ...others] = group.split(" ");
  for (const form of others) firstOf.set(form, firstOf.get(first) ?? first);
}

/**
 * The stem of a form that the stemmer would tear from its word, by the tables of such words.
 * @param stemmed what the stemmer makes of a form.
 */
export function irregularStem(form: string, stemmed: (form: string) => string): string | undefined {
  const first = firstOf.get(form);
  return baseOf.get(form) ?? (first === undefined ? undefined : stemmed(first));
}
