import { termsOf } from "../../core/analysis/terms-of.ts";
import { wordForms } from "../../core/analysis/word-forms.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { longestPhrase } from "../../core/search/synonyms.ts";
import { cleanLine } from "../desk/clean-text.ts";
import type { Refusal } from "../outcome.ts";
import { tuningMessages } from "./tuning-messages.ts";

type Checked = { readonly kind: "good"; readonly words: string[] } | Refusal;

/** Synonyms as they are kept, or every word that is wrong among them. */
export function checkSynonyms(words: readonly string[], language: Language): Checked {
  const say = tuningMessages(language);
  const clean = words.map(cleanLine);
  const phrases = clean.map(wordForms);
  // Words as search reads them: equal in their first terms is equal to it.
  const senses = phrases.map((phrase) => phrase.map((form) => termsOf(form)[0]).join(" "));
  const errors = phrases.flatMap(({ length }, at) => {
    if (length === 0) return { at: `words.${at}`, message: say.noWords };
    return length > longestPhrase ? { at: `words.${at}`, message: say.tooLong(longestPhrase) } : [];
  });
  if (errors.length === 0 && new Set(senses).size < 2) errors.push({ at: "words", message: say.sameWords });
  if (errors.length > 0) return { problem: "invalid", errors };
  // The first of those that search cannot tell apart stands for them.
  return { kind: "good", words: clean.filter((_, at) => senses.indexOf(senses[at] ?? "") === at) };
}
