import type { Marks } from "../contract/search.ts";
import type { WordSeeker } from "./word-seeker.ts";
import { findWords, marksOf, type FoundWord } from "./find-words.ts";

export type Snippet = { text: string; marks: Marks };

const longestSnippet = 160;
// The words of a row stand mostly in the first stretch; further ones of a book are looked through only where none does.
const stretch = 12_000;
const longestLookedAt = 120_000;
// A word that one stretch cuts stands whole in the next.
const overlap = 200;
// Room before the first match, so that it does not stand without its context.
const leadIn = 40;

/**
 * The passage of a text, at most 160 characters, that holds the different words of the query which are the rarest
 * together, cut at words, with «…» where it was cut. The beginning of the text where no word stands in it.
 * @param rarities of the planned words; without them all count alike.
 */
export function makeSnippet(whole: string, seeker: WordSeeker, rarities?: readonly number[]): Snippet {
  const { first, hits } = stretchWithWords(whole, seeker);
  const text = whole.slice(first, first + stretch);
  const start = bestStart(hits, (word) => rarities?.[word] ?? 1);
  // Near its end the text before has all the room that the text after does not need.
  const earliest = Math.min(start - leadIn, text.length - longestSnippet + 1);
  const isBeginning = first === 0 && earliest <= 0;
  const from = isBeginning ? 0 : nextWordStart(text, Math.max(0, earliest), start);
  const room = longestSnippet - (isBeginning ? 0 : 1);
  const to = text.length - from <= room ? text.length : lastWordEnd(text, from, from + room - 1);
  const lead = isBeginning ? "" : "…";
  const body = text.slice(from, to);
  const cut = first + to < whole.trimEnd().length ? "…" : "";
  const shift = lead.length - from;
  const marks = marksOf(hits.filter((token) => token.from >= from && token.to <= to));
  return {
    text: (lead + body + cut).replaceAll(/\s/gu, " "),
    marks: marks.map(([begin, end]) => [begin + shift, end + shift]),
  };
}

function stretchWithWords(whole: string, seeker: WordSeeker): { first: number; hits: FoundWord[] } {
  const most = Math.min(whole.length, longestLookedAt);
  for (let first = 0; first < most; first += stretch - overlap) {
    const hits = findWords(whole.slice(first, first + stretch), seeker);
    if (hits.length > 0) return { first, hits };
  }
  return { first: 0, hits: [] };
}

/** Start of the window whose different words are the rarest together; of equal ones the first. */
function bestStart(found: readonly FoundWord[], rarityOf: (word: number) => number): number {
  const inside = new Map<number, number>();
  let best = 0;
  let most = 0;
  let first = 0;
  for (const last of found) {
    inside.set(last.word, (inside.get(last.word) ?? 0) + 1);
    while (last.to - (found[first]?.from ?? 0) > longestSnippet - leadIn - 2 && found[first] !== last) {
      const leaving = found[first]?.word ?? -1;
      const left = (inside.get(leaving) ?? 1) - 1;
      if (left === 0) inside.delete(leaving);
      else inside.set(leaving, left);
      first += 1;
    }
    // Summed anew each time: taken away and added again, fractions would not come to what they were.
    let sum = 0;
    for (const word of inside.keys()) sum += rarityOf(word);
    if (sum > most + 1e-9) {
      most = sum;
      best = found[first]?.from ?? 0;
    }
  }
  return best;
}

function nextWordStart(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s\S/u);
  return space < 0 ? limit : from + space + 1;
}

function lastWordEnd(text: string, from: number, limit: number): number {
  for (let to = limit; to > from; to -= 1) {
    if (isSpace(text, to) && !isSpace(text, to - 1)) return to;
  }
  // A half of a surrogate pair is no character.
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 32 || unit === 160;
}
