import type { OpenPart, SearchIndex } from "./search-index.ts";
import type { Query } from "./read-query.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { findTypos } from "./find-typos.ts";
import { isAlive, termsOfStem } from "./knows.ts";
import { prefixRange } from "./vocabulary.ts";
import { weights } from "./weights.ts";

/** Terms of one part that stand for a word, each with how well. */
type Stand = { readonly term: number; readonly weight: number };

/**
 * One way to take a word: as itself, as the beginning of a longer one, as a misspelt one. All its terms count as one
 * word whose rarity is that of all together, so that a rare completion does not outrank a common one for being rare.
 */
export type Sense = {
  readonly kind: "word" | "prefix" | "typo";
  readonly weight: number;
  /** One list per part of the index. */
  readonly stands: readonly (readonly Stand[])[];
  /** True to look into titles and headings alone. */
  readonly titlesOnly: boolean;
};

export type PlannedWord = {
  readonly form: string;
  /** The token's place in the query as searched; inner and whole tokens share their word's. */
  readonly kind: "word" | "whole" | "inner";
  readonly stop: boolean;
  readonly senses: readonly Sense[];
};

export type PlanOptions = {
  /** Words as they are: no completions, no typos, stop words like all others. */
  readonly plain?: boolean;
};

/** What to look for: each word of the query with the ways to take it. A word without senses stands nowhere. */
export function planQuery(
  index: SearchIndex,
  query: Query,
  { plain = false }: PlanOptions = {},
): PlannedWord[] {
  const tokens = query.chunks.flatMap((chunk) => chunk.tokens);
  const lastWord = tokens.findLast((token) => token.kind === "word");
  const lastChunk = query.chunks.at(-1)?.tokens ?? [];
  const lastWhole = lastChunk.findLast((token) => token.kind === "whole" && token.to === lastWord?.to);
  const planned: PlannedWord[] = [];
  const seen = new Set<string>();
  const onlyStops = tokens.every((token) => isStopWord(token.form));
  for (const token of tokens) {
    const open = !plain && query.open && (token === lastWord || token === lastWhole);
    const key = stemWord(token.form) + (open ? "…" : "");
    if (seen.has(key)) continue;
    seen.add(key);
    planned.push({
      form: token.form,
      kind: token.kind,
      stop: !plain && !onlyStops && isStopWord(token.form) && !(open && tokens.length === 1),
      senses: sensesOf(index, token.form, { open, plain: plain || token.kind !== "word" }),
    });
  }
  return planned;
}

function sensesOf(
  index: SearchIndex,
  form: string,
  { open, plain }: { open: boolean; plain: boolean },
): Sense[] {
  const stem = stemWord(form);
  const senses: Sense[] = [];
  const own = index.parts.map((part) => standsOfStems(part, new Set([stem]), new Set([form])));
  const longer = open ? index.parts.map((part) => completions(part, form, stem)) : [];
  const begins = longer.some(isFull);
  // «с» being typed is the beginning of a word rather than the word that stands everywhere.
  if (own.some(isFull) && !(begins && isStopWord(form))) {
    senses.push({ kind: "word", weight: 1, stands: own, titlesOnly: false });
  }
  if (begins) {
    senses.push({
      kind: "prefix",
      weight: senses.length === 0 ? weights.prefix : weights.longerWord,
      stands: longer,
      titlesOnly: form.length < 3,
    });
  }
  if (senses.length === 0 && !plain) {
    const near = misspelt(index, form, open);
    if (near !== undefined) senses.push(near);
  }
  return senses;
}

/** All terms with these stems; `forms` are those as typed or meant. */
function standsOfStems(part: OpenPart, stems: ReadonlySet<string>, forms: ReadonlySet<string>): Stand[] {
  const stands: Stand[] = [];
  for (const stem of stems) {
    for (const term of termsOfStem(part, stem)) {
      if (!isAlive(part, term)) continue;
      stands.push({ term, weight: forms.has(part.index.terms[term] ?? "") ? 1 : weights.otherForm });
    }
  }
  return stands;
}

function completions(part: OpenPart, form: string, stem: string): Stand[] {
  const { low, high } = prefixRange(part.index.terms, form);
  const own = new Set(termsOfStem(part, stem));
  const stands: Stand[] = [];
  for (let term = low; term < high; term += 1) {
    if (!own.has(term) && isAlive(part, term)) stands.push({ term, weight: 1 });
  }
  return stands;
}

function misspelt(index: SearchIndex, form: string, open: boolean): Sense | undefined {
  const most = mostTypos(form);
  if (most === 0) return undefined;
  const near = index.parts.map((part) =>
    findTypos(part, { word: form, most, open }).filter(({ term }) => isAlive(part, term)),
  );
  const closest = Math.min(...near.flat().map(({ distance }) => distance));
  if (!Number.isFinite(closest)) return undefined;
  // The stems are those of all parts together: a form of the word meant may stand in a part without the near one.
  const forms = new Set<string>();
  const stems = new Set<string>();
  for (const [at, part] of index.parts.entries()) {
    for (const { term, distance } of near[at] ?? []) {
      if (distance !== closest) continue;
      forms.add(part.index.terms[term] ?? "");
      stems.add(part.index.stems[part.index.stemOf[term] ?? 0] ?? "");
    }
  }
  const stands = index.parts.map((part) => standsOfStems(part, stems, forms));
  return { kind: "typo", weight: weights.typo[closest] ?? 0, stands, titlesOnly: false };
}

/** How many typos a word may have. Codes and numbers none: 4103 is not a misspelt 4102. */
function mostTypos(form: string): number {
  if (form.length < 4 || /\p{N}/u.test(form)) return 0;
  return form.length < 8 ? 1 : 2;
}

function isFull(stands: readonly Stand[]): boolean {
  return stands.length > 0;
}
