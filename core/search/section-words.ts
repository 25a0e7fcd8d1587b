import type { CompiledIndex } from "./compiled.ts";
import type { Head } from "./head.ts";
import type { Pace } from "./pace.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { indexedFields } from "./index-options.ts";
import { invertSequences, type Inverted } from "./invert-sequences.ts";
import { roomForWords, type Sequences } from "./sequences.ts";
import { sortTerms } from "./sort-terms.ts";

type Gathered = { readonly words: GrowingNumbers; readonly ends: GrowingNumbers };

/** Gathers the words of section after section, field after field, and lays them out as an index. */
export class SectionWords {
  readonly #numberOf = new Map<string, number>();
  readonly #fields: readonly Gathered[] = indexedFields.map(() => ({
    words: new GrowingNumbers(),
    ends: new GrowingNumbers(),
  }));

  /** The number under which `add` knows a form. A form numbered must then be added. */
  formNumber(form: string): number {
    const known = this.#numberOf.get(form);
    if (known !== undefined) return known;
    const number = this.#numberOf.size;
    this.#numberOf.set(form, number);
    return number;
  }

  /** The next word of a field of the section at hand; `aside` as in `Sequences`. */
  add(field: number, formNumber: number, aside: number): void {
    this.#fields[field]?.words.push(formNumber * 2 + aside);
  }

  /** Ends the section at hand: what is added from now on is the next one's. */
  endSection(): void {
    for (const { words, ends } of this.#fields) ends.push(words.length);
  }

  async compile(heads: readonly Head[], pace: Pace): Promise<CompiledIndex> {
    const terms = await sortTerms(this.#numberOf.keys(), pace);
    const rank = new Uint32Array(terms.length);
    for (const [place, term] of terms.entries()) {
      rank[this.#numberOf.get(term) ?? 0] = place;
      if (place % 1024 === 0 && pace.due()) await pace.rest();
    }
    const sequences: Sequences[] = [];
    for (const gathered of this.#fields) sequences.push(await sequencesOf(gathered, rank, pace));
    const inverted: Inverted[] = [];
    for (const sequence of sequences) inverted.push(await inStretches(sequence, terms.length, pace));
    return {
      heads,
      terms,
      ...(await stemsOf(terms, pace)),
      sequences,
      postings: inverted.map(({ postings }) => postings),
      lengths: inverted.map(({ lengths }) => lengths),
    };
  }
}

async function sequencesOf({ words, ends }: Gathered, rank: Uint32Array, pace: Pace): Promise<Sequences> {
  const given = words.view();
  const ranked = roomForWords(given.length, rank.length);
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? 0;
    ranked[at] = (rank[word >>> 1] ?? 0) * 2 + (word & 1);
    if (at % 65_536 === 0 && pace.due()) await pace.rest();
  }
  const starts = new Uint32Array(ends.length + 1);
  starts.set(ends.view(), 1);
  return { starts, words: ranked };
}

async function inStretches(sequences: Sequences, terms: number, pace: Pace): Promise<Inverted> {
  const steps = invertSequences(sequences, terms);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pace.due()) await pace.rest();
  }
}

async function stemsOf(
  terms: readonly string[],
  pace: Pace,
): Promise<{ stems: string[]; stemOf: Uint32Array }> {
  const stemOfTerm: string[] = [];
  const distinct = new Set<string>();
  for (const [at, term] of terms.entries()) {
    const stem = stemWord(term);
    stemOfTerm.push(stem);
    distinct.add(stem);
    if (at % 256 === 0 && pace.due()) await pace.rest();
  }
  const stems = await sortTerms(distinct, pace);
  const rank = new Map<string, number>();
  for (const [at, stem] of stems.entries()) {
    rank.set(stem, at);
    if (at % 1024 === 0 && pace.due()) await pace.rest();
  }
  const stemOf = new Uint32Array(terms.length);
  for (const [at, stem] of stemOfTerm.entries()) stemOf[at] = rank.get(stem) ?? 0;
  return { stems, stemOf };
}
