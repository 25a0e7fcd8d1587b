import type { SearchIndex } from "./search-index.ts";
import type { Query } from "./read-query.ts";
import type { Stands } from "./stands.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { mendSpaces, type SoughtWord } from "./mend-spaces.ts";
import { sensesOf } from "./senses-of.ts";
import { synonymSenses } from "./synonym-senses.ts";
import { synonymsOf, type Phrase, type Synonyms } from "./synonyms.ts";

/**
 * One way to take a word: as itself, as the beginning of a longer one, as a misspelt one, as another that means the same,
 * as one of two run together or as two typed apart. All its terms count as one word whose rarity is that of all
 * together, so that a rare completion does not outrank a common one for being rare.
 */
export type Sense = {
  readonly kind: "word" | "prefix" | "typo" | "synonym" | "joined" | "split";
  readonly weight: number;
  readonly stands: Stands;
  /** True to look into titles and headings alone. */
  readonly titlesOnly: boolean;
  /** The form that a misspelt word most likely is. */
  readonly meant?: string;
  /** Of several words that mean this one together: a section must have every one of them. `stands` has those of all. */
  readonly together?: readonly Stands[];
};

export type PlannedWord = {
  readonly form: string;
  /** The token's place in the query as searched; inner and whole tokens share their word's. */
  readonly kind: "word" | "whole" | "inner";
  readonly stop: boolean;
  readonly senses: readonly Sense[];
};

export type PlanOptions = {
  /** Words as they are: no completions, no typos, no synonyms, stop words like all others. */
  readonly plain?: boolean;
  readonly synonyms?: Synonyms;
};

/** What to look for: each word of the query with the ways to take it. A word without senses stands nowhere. */
export function planQuery(
  index: SearchIndex,
  query: Query,
  { plain = false, synonyms = synonymsOf() }: PlanOptions = {},
): PlannedWord[] {
  const sought = plain ? wordsAsTheyAre(query) : mendSpaces(index, query, synonyms);
  const own = sought.map((word) => sensesOf(index, word, { plain, named: synonyms.knows(word.form) }));
  const forms = sought.map(({ form }, at) => own[at]?.[0]?.meant ?? form);
  const same = plain ? new Map<number, Phrase[]>() : sameMeaning(sought, forms, synonyms);
  const planned: PlannedWord[] = [];
  const seen = new Set<string>();
  const onlyStops = sought.every(({ form }) => isStopWord(form));
  for (const [at, { form, kind, open }] of sought.entries()) {
    const key = stemWord(form) + (open ? "…" : "");
    if (seen.has(key)) continue;
    seen.add(key);
    planned.push({
      form,
      kind,
      stop: !plain && !onlyStops && isStopWord(form) && !(open && sought.length === 1),
      senses: [...(own[at] ?? []), ...synonymSenses(index, same.get(at) ?? [])],
    });
  }
  return planned;
}

function wordsAsTheyAre({ chunks }: Query): SoughtWord[] {
  return chunks.flatMap(({ tokens }) =>
    tokens.map(({ form, kind }) => ({ form, kind, open: false, as: "word" as const })),
  );
}

/** The phrases that mean the same as each word, by its place, or as a phrase that it is part of. */
function sameMeaning(
  sought: readonly SoughtWord[],
  forms: readonly string[],
  synonyms: Synonyms,
): Map<number, Phrase[]> {
  const places = [...sought.keys()].filter((at) => sought[at]?.kind === "word");
  const same = new Map<number, Phrase[]>();
  const isOpen = sought[places.at(-1) ?? -1]?.open === true;
  const words = places.map((at) => forms[at] ?? "");
  for (const { from, to, others } of synonyms.match(words, isOpen)) {
    for (const at of places.slice(from, to)) {
      if (!isStopWord(forms[at] ?? "")) same.set(at, [...(same.get(at) ?? []), ...others]);
    }
  }
  return same;
}
