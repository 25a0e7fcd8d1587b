import { sharedLetters } from "./shared-letters.ts";

const known = new WeakMap<readonly string[], Uint8Array>();

/**
 * Leading letters that each of sorted terms shares with the one before it. Counted at the first question, which is the
 * first misspelt word: an index answers sooner without.
 */
export function sharedBeginnings(terms: readonly string[]): Uint8Array {
  const before = known.get(terms);
  if (before !== undefined) return before;
  const shared = new Uint8Array(terms.length);
  let last = "";
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? "";
    shared[at] = sharedLetters(last, term);
    last = term;
  }
  known.set(terms, shared);
  return shared;
}
