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
  const numbers = new Map<string, number>();
  // First by their order of appearance, then by that of the stems.
  const stemOf = new Uint32Array(shared.length);
  const tail = tails.split(separator);
  const stemTail = stemTails.split(separator);
  let term = "";
  let stem = "";
  let number = -1;
  for (let at = 0; at < shared.length; at += 1) {
    term = term.slice(0, shared[at]) + (tail[at] ?? "");
    terms.push(term);
    const own = term.slice(0, stemShared[at]) + (stemTail[at] ?? "");
    if (number < 0 || own !== stem) {
      stem = own;
      number = numbers.get(stem) ?? numbers.size;
      if (number === numbers.size) numbers.set(stem, number);
    }
    stemOf[at] = number;
  }
  // By UTF-16 units, which is what sorting does unless told otherwise.
  const stems = [...numbers.keys()].toSorted();
  const places = new Uint32Array(stems.length);
  for (let place = 0; place < stems.length; place += 1) places[numbers.get(stems[place] ?? "") ?? 0] = place;
  for (let at = 0; at < stemOf.length; at += 1) stemOf[at] = places[stemOf[at] ?? 0] ?? 0;
  return { terms, stems, stemOf };
}
