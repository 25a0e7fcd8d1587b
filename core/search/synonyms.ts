import type { SynonymSet } from "../contract/tuning.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { tokenize } from "../analysis/tokenize.ts";
import { tradeSynonyms } from "../analysis/trade-synonyms.ts";
import { workWords } from "../analysis/work-words.ts";

/** A word of a phrase. An abbreviation is only that very token: «КВ» is no beginning of «квартира». */
export type PhraseWord = { readonly form: string; readonly stem: string; readonly exact: boolean };
export type Phrase = readonly PhraseWord[];
/** Words of a query that are one of a set of synonyms: from `from` up to, not including, `to`; and the set's others. */
type SynonymMatch = { readonly from: number; readonly to: number; readonly others: readonly Phrase[] };

export type Synonyms = {
  /** True for abbreviations: words whether or not a section has them. */
  readonly knows: (form: string) => boolean;
  /** @param open the last form may go on. */
  readonly match: (forms: readonly string[], open: boolean) => SynonymMatch[];
};

type Member = { readonly phrase: Phrase; readonly others: readonly Phrase[] };

/** Longer phrases find nothing. */
export const longestPhrase = 8;
// Fewer letters begin too many words to stand for the last one of a phrase.
const shortestBeginning = 3;
const abbreviation = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;
const none: readonly SynonymSet[] = [];
const read = new WeakMap<readonly SynonymSet[], Synonyms>();

/** The trade's synonyms, those of any office's work, and those that administrators have added. */
export function synonymsOf(added: readonly SynonymSet[] = none): Synonyms {
  const known = read.get(added);
  if (known !== undefined) return known;
  const synonyms = readSets([...tradeSynonyms, ...workWords, ...added.map(({ words }) => words)]);
  read.set(added, synonyms);
  return synonyms;
}

function readSets(sets: readonly (readonly string[])[]): Synonyms {
  const members = new Map<string, Member[]>();
  const exact = new Set<string>();
  for (const set of sets) {
    const phrases = set.map(readPhrase).filter(({ length }) => length > 0 && length <= longestPhrase);
    for (const phrase of phrases) {
      const [first] = phrase;
      const others = phrases.filter((other) => other !== phrase);
      if (first === undefined || others.length === 0) continue;
      if (first.exact && phrase.length === 1) exact.add(first.form);
      const key = first.exact ? first.form : first.stem;
      members.set(key, [...(members.get(key) ?? []), { phrase, others }]);
    }
  }
  const match = (forms: readonly string[], open: boolean): SynonymMatch[] =>
    forms.flatMap((form, from) =>
      [...new Set([form, stemWord(form)])].flatMap((key) =>
        (members.get(key) ?? [])
          .filter(({ phrase }) => standsAt(phrase, { forms, from, open }))
          .map(({ phrase, others }) => ({ from, to: from + phrase.length, others })),
      ),
    );
  return { knows: (form) => exact.has(form), match };
}

function readPhrase(written: string): Phrase {
  const words = tokenize(written).filter(({ kind }) => kind === "word");
  return words.map(({ form, from, to }) => ({
    form,
    stem: stemWord(form),
    exact: abbreviation.test(written.slice(from, to)),
  }));
}

type Place = { readonly forms: readonly string[]; readonly from: number; readonly open: boolean };

function standsAt(phrase: Phrase, { forms, from, open }: Place): boolean {
  return phrase.every((word, at) => {
    const form = forms[from + at];
    if (form === undefined) return false;
    if (word.exact ? form === word.form : stemWord(form) === word.stem) return true;
    const isLast = at > 0 && at === phrase.length - 1 && from + at === forms.length - 1;
    return open && isLast && form.length >= shortestBeginning && word.form.startsWith(form);
  });
}
