import type { CompiledIndex } from "./compiled.ts";
import type { Head } from "./head.ts";
import type { Pace } from "./pace.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { tokenize } from "../analysis/tokenize.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { indexedFields } from "./index-options.ts";
import { PostingsWriter } from "./postings-writer.ts";
import { sortTerms } from "./sort-terms.ts";

/** Gathers which form stands where and how often, in any order of forms, and lays it out as an index. */
export class Occurrences {
  readonly #numberOf = new Map<string, number>();
  readonly #forms = new GrowingNumbers();
  readonly #sections = new GrowingNumbers();
  readonly #counts = new GrowingNumbers();
  readonly #lengths: readonly Uint16Array[];
  readonly #heads: readonly Head[];

  constructor(heads: readonly Head[]) {
    this.#heads = heads;
    this.#lengths = indexedFields.map(() => new Uint16Array(heads.length));
  }

  /** The number under which `add` knows a form. A form numbered must then be added. */
  formNumber(form: string): number {
    const known = this.#numberOf.get(form);
    if (known !== undefined) return known;
    const number = this.#numberOf.size;
    this.#numberOf.set(form, number);
    return number;
  }

  /** A form's occurrences in one field of a section; sections of the same form and field must come ascending. */
  add(formNumber: number, place: { section: number; field: number }, count: number): void {
    this.#forms.push(formNumber);
    this.#sections.push(place.section);
    this.#counts.push(count * indexedFields.length + place.field);
  }

  setLength(section: number, field: number, length: number): void {
    const lengths = this.#lengths[field];
    if (lengths !== undefined) lengths[section] = Math.min(length, 65_535);
  }

  async compile(pace: Pace): Promise<CompiledIndex> {
    const terms = await sortTerms(this.#numberOf.keys(), pace);
    const order = await this.#byTerm(terms, pace);
    const writers = indexedFields.map(() => new PostingsWriter(terms.length));
    const sections = this.#sections.view();
    const counts = this.#counts.view();
    for (let term = 0; term < terms.length; term += 1) {
      for (let at = order.starts[term] ?? 0; at < (order.starts[term + 1] ?? 0); at += 1) {
        const entry = order.entries[at] ?? 0;
        const packed = counts[entry] ?? 0;
        const field = packed % indexedFields.length;
        writers[field]?.add(sections[entry] ?? 0, (packed - field) / indexedFields.length);
      }
      for (const writer of writers) writer.endTerm();
      if (term % 256 === 0 && pace.due()) await pace.rest();
    }
    return {
      heads: this.#heads,
      terms,
      ...(await stemsOf(terms, pace)),
      postings: writers.map((writer) => writer.done()),
      lengths: this.#lengths,
      ...(await titleSequences(this.#heads, terms, pace)),
    };
  }

  async #byTerm(
    terms: readonly string[],
    pace: Pace,
  ): Promise<{ starts: Uint32Array; entries: Uint32Array }> {
    const rank = new Uint32Array(terms.length);
    for (const [place, term] of terms.entries()) rank[this.#numberOf.get(term) ?? 0] = place;
    const forms = this.#forms.view();
    const starts = new Uint32Array(terms.length + 1);
    for (let at = 0; at < forms.length; at += 1) {
      const next = (rank[forms[at] ?? 0] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = starts.slice();
    const entries = new Uint32Array(forms.length);
    for (let at = 0; at < forms.length; at += 1) {
      const term = rank[forms[at] ?? 0] ?? 0;
      entries[next[term] ?? 0] = at;
      next[term] = (next[term] ?? 0) + 1;
      if (at % 65_536 === 0 && pace.due()) await pace.rest();
    }
    return { starts, entries };
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
  const rank = await rankOf(stems, pace);
  const stemOf = new Uint32Array(terms.length);
  for (const [at, stem] of stemOfTerm.entries()) stemOf[at] = rank.get(stem) ?? 0;
  return { stems, stemOf };
}

async function rankOf(sorted: readonly string[], pace: Pace): Promise<Map<string, number>> {
  const rank = new Map<string, number>();
  for (const [at, term] of sorted.entries()) {
    rank.set(term, at);
    if (at % 1024 === 0 && pace.due()) await pace.rest();
  }
  return rank;
}

async function titleSequences(
  heads: readonly Head[],
  terms: readonly string[],
  pace: Pace,
): Promise<{ titleStarts: Uint32Array; titleTerms: Uint32Array }> {
  const rank = await rankOf(terms, pace);
  const known = new Map<string, number[]>();
  const titleTerms = new GrowingNumbers();
  const titleStarts = new Uint32Array(heads.length + 1);
  for (const [section, head] of heads.entries()) {
    let sequence = known.get(head.title);
    if (sequence === undefined) {
      sequence = tokenize(head.title)
        .filter((token) => token.kind === "word")
        .flatMap((token) => rank.get(token.form) ?? []);
      known.set(head.title, sequence);
    }
    for (const term of sequence) titleTerms.push(term);
    titleStarts[section + 1] = titleTerms.length;
    if (section % 64 === 0 && pace.due()) await pace.rest();
  }
  return { titleStarts, titleTerms: titleTerms.view().slice() };
}
