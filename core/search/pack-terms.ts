import { endsInPair } from "../analysis/ends-in-pair.ts";
import { sharedLetters } from "./shared-letters.ts";

/** Sorted terms as they are stored: letters shared with the term before, and what follows them. */
export type PackedTerms = {
  readonly shared: Uint8Array;
  readonly tails: string;
  /** Of the stem: letters shared with the term, and what follows them. */
  readonly stemShared: Uint8Array;
  readonly stemTails: string;
};

export type TermsWithStems = {
  readonly terms: readonly string[];
  readonly stems: readonly string[];
  readonly stemOf: Uint32Array;
};

const separator = "\n";

export function packTerms({ terms, stems, stemOf }: TermsWithStems): PackedTerms {
  const shared = new Uint8Array(terms.length);
  const stemShared = new Uint8Array(terms.length);
  const tails: string[] = [];
  const stemTails: string[] = [];
  let before = "";
  for (const [at, term] of terms.entries()) {
    const stem = stems[stemOf[at] ?? 0] ?? "";
    shared[at] = sharedWhole(before, term);
    stemShared[at] = sharedWhole(term, stem);
    tails.push(term.slice(shared[at]));
    stemTails.push(stem.slice(stemShared[at]));
    before = term;
  }
  return { shared, tails: tails.join(separator), stemShared, stemTails: stemTails.join(separator) };
}

/** The letters shared, none of them in half: what is stored as UTF-8 has no halves. */
function sharedWhole(one: string, other: string): number {
  const same = sharedLetters(one, other);
  return endsInPair(other, same) ? same - 1 : same;
}

export function unpackTerms({ shared, tails, stemShared, stemTails }: PackedTerms): TermsWithStems {
  const terms: string[] = [];
  const stemOfTerm: string[] = [];
  const numbers = new Map<string, number>();
  const stemTail = stemTails.split(separator);
  let before = "";
  for (const [at, tail] of shared.length === 0 ? [] : tails.split(separator).entries()) {
    before = before.slice(0, shared[at]) + tail;
    const stem = before.slice(0, stemShared[at]) + (stemTail[at] ?? "");
    terms.push(before);
    stemOfTerm.push(stem);
    numbers.set(stem, 0);
  }
  // By UTF-16 units, which is what sorting does unless told otherwise.
  const stems = [...numbers.keys()].toSorted();
  for (const [number, stem] of stems.entries()) numbers.set(stem, number);
  return { terms, stems, stemOf: Uint32Array.from(stemOfTerm, (stem) => numbers.get(stem) ?? 0) };
}
