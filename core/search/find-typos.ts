import type { OpenPart } from "./search-index.ts";
import { sharedBeginnings } from "./shared-beginnings.ts";

export type Near = { readonly term: number; readonly distance: number };
export type TypoRequest = {
  readonly word: string;
  /** Greatest distance: insertions, deletions, replacements and swaps of neighbours count one each. */
  readonly most: number;
  /** True for a word being typed: the term may go on where the word ends. */
  readonly open: boolean;
};

const longestWord = 32;
const longestTerm = 64;
const width = longestWord + 1;
// Row `d` holds the distances of a term's first d letters to every beginning of the word.
const rows = new Uint8Array((longestTerm + 1) * width);

/**
 * The terms of a part within a distance of the word. Walks the sorted terms once: neighbours share the rows of their
 * common beginning, and beginnings that are already too far off are skipped with all that follow them.
 */
export function findTypos(part: OpenPart, { word, most, open }: TypoRequest): Near[] {
  const found: Near[] = [];
  const length = word.length;
  if (length > longestWord) return found;
  for (let column = 0; column <= length; column += 1) rows[column] = column;
  const { terms } = part.index;
  const sharing = sharedBeginnings(terms);
  let valid = 0;
  let dead = longestTerm + 1;
  let deadDistance = most + 1;
  for (let at = 0; at < terms.length; at += 1) {
    const shared = sharing[at] ?? 0;
    if (shared >= dead) {
      if (deadDistance <= most) found.push({ term: at, distance: deadDistance });
      continue;
    }
    dead = longestTerm + 1;
    valid = Math.min(valid, shared);
    const term = terms[at] ?? "";
    const end = Math.min(term.length, length + most, longestTerm);
    if (!open && (term.length > length + most || term.length < length - most)) continue;
    while (valid < end) {
      valid += 1;
      if (fillRow(term, word, valid) > most) {
        dead = valid;
        break;
      }
    }
    if (dead <= longestTerm) {
      // Too far off to come nearer, but a beginning of it may have been near enough.
      deadDistance = open ? closestBeginning(dead, length) : most + 1;
      if (deadDistance <= most) found.push({ term: at, distance: deadDistance });
      continue;
    }
    const distance = open ? closestBeginning(end, length) : (rows[end * width + length] ?? 0);
    if (distance <= most) found.push({ term: at, distance });
  }
  return found;
}

/** Fills row `depth`; returns the least that any longer term can still reach. */
function fillRow(term: string, word: string, depth: number): number {
  const here = depth * width;
  const above = here - width;
  const letter = term.charCodeAt(depth - 1);
  const letterBefore = depth > 1 ? term.charCodeAt(depth - 2) : -1;
  rows[here] = depth;
  let least = depth;
  for (let column = 1; column <= word.length; column += 1) {
    const same = word.charCodeAt(column - 1) === letter;
    let distance = (rows[above + column - 1] ?? 0) + (same ? 0 : 1);
    distance = Math.min(distance, (rows[above + column] ?? 0) + 1, (rows[here + column - 1] ?? 0) + 1);
    if (
      column > 1 &&
      word.charCodeAt(column - 1) === letterBefore &&
      word.charCodeAt(column - 2) === letter
    ) {
      distance = Math.min(distance, (rows[above - width + column - 2] ?? 0) + 1);
    }
    rows[here + column] = distance;
    if (distance < least) least = distance;
  }
  // A swap reaches over one row, so the row above can still save the next.
  if (letterBefore !== -1) {
    for (let column = 0; column < word.length; column += 1) {
      const saved = (rows[above + column] ?? 0) + 1;
      if (saved < least) least = saved;
    }
  }
  return least;
}

function closestBeginning(end: number, length: number): number {
  let closest = 255;
  for (let depth = Math.max(0, length - 2); depth <= end; depth += 1) {
    closest = Math.min(closest, rows[depth * width + length] ?? 255);
  }
  return closest;
}
