import type { SearchIndex } from "./search-index.ts";
import type { Sense } from "./plan-query.ts";
import type { SoughtWord } from "./mend-spaces.ts";
import type { Stand, Stands } from "./stands.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { lookalikeTwin } from "../analysis/lookalike-twin.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { isAlive, termsOfStem } from "./knows.ts";
import { misspelt } from "./misspelt.ts";
import { rareForTypo } from "./rare-for-typo.ts";
import { standsOfForm } from "./stands-of-form.ts";
import { standsOfStems } from "./stands-of-stems.ts";
import { prefixRange } from "./vocabulary.ts";
import { weights } from "./weights.ts";

/** plain: just as it is · named: an abbreviation, which is no misspelling whether or not it stands anywhere. */
type Taken = { readonly plain: boolean; readonly named: boolean };

/** The ways to take one word of a query, without its synonyms. */
export function sensesOf(index: SearchIndex, { form, open, kind, as }: SoughtWord, taken: Taken): Sense[] {
  const stem = stemWord(form);
  const senses: Sense[] = [];
  const own = standsOfStems(index, new Set([stem]), new Set([form]));
  const longer = open ? completions(index, form, stem) : [];
  const begins = longer.some(isFull);
  // «с» being typed is the beginning of a word rather than the word that stands everywhere.
  if (own.some(isFull) && !(begins && isStopWord(form))) {
    senses.push({ kind: as, weight: 1, stands: own, titlesOnly: false });
  }
  if (begins) {
    senses.push({
      kind: "prefix",
      weight: senses.length === 0 ? weights.prefix : weights.longerWord,
      stands: longer,
      titlesOnly: form.length < 3,
    });
  }
  if (taken.plain) return senses;
  senses.push(...lookingAlike(index, form));
  if (kind === "whole") return [...senses, ...inOnePiece(index, form)];
  if (kind === "inner" || taken.named) return senses;
  if (senses.length === 0) return misspelt(index, { word: form, open });
  return [...senses, ...rareForTypo(index, { word: form, open }, senses)];
}

/** «КАСКО» that the text has in Latin letters. */
function lookingAlike(index: SearchIndex, form: string): Sense[] {
  const twin = /^[а-я]+$/.test(form) ? lookalikeTwin(form.toUpperCase()) : undefined;
  const stands = twin === undefined ? [] : standsOfForm(index, twin.toLowerCase());
  return stands.some(isFull) ? [{ kind: "word", weight: weights.lookalike, stands, titlesOnly: false }] : [];
}

/** «веб-адрес» written «вебадрес». */
function inOnePiece(index: SearchIndex, form: string): Sense[] {
  if (!form.includes("-")) return [];
  const stands = standsOfForm(index, form.replaceAll("-", ""));
  return stands.some(isFull) ? [{ kind: "joined", weight: 1, stands, titlesOnly: false }] : [];
}

function completions(index: SearchIndex, form: string, stem: string): Stands {
  return index.parts.map((part) => {
    const { low, high } = prefixRange(part.index.terms, form);
    const own = new Set(termsOfStem(part, stem));
    const stands: Stand[] = [];
    for (let term = low; term < high; term += 1) {
      if (!own.has(term) && isAlive(part, term)) stands.push({ term, weight: 1 });
    }
    return stands;
  });
}

function isFull(stands: readonly Stand[]): boolean {
  return stands.length > 0;
}
