import type { Marks } from "../contract/search.ts";
import type { WordSeeker } from "./word-seeker.ts";
import { findWords, marksOf, type FoundWord } from "./find-words.ts";

export type Snippet = { text: string; marks: Marks };

const longestSnippet = 160;
// Texts of whole books are looked through only so far: the row has room for one passage.
const longestLookedAt = 12_000;
// Room before the first match, so that it does not stand without its context.
const leadIn = 40;

/**
 * The passage of a text, at most 160 characters, that holds most different words of the query, cut at words, with
 * «…» where it was cut. The beginning of the text where no word stands in it.
 */
export function makeSnippet(whole: string, seeker: WordSeeker): Snippet {
  const text = whole.slice(0, longestLookedAt);
  const hits = findWords(text, seeker);
  const start = bestStart(hits);
  const from = start <= leadIn ? 0 : nextWordStart(text, start - leadIn, start);
  const room = longestSnippet - (from > 0 ? 1 : 0);
  const to = text.length - from <= room ? text.length : lastWordEnd(text, from, from + room - 1);
  const lead = from > 0 ? "…" : "";
  const body = text.slice(from, to);
  const cut = to < whole.trimEnd().length ? "…" : "";
  const shift = lead.length - from;
  const marks = marksOf(hits.filter((token) => token.from >= from && token.to <= to));
  return {
    text: (lead + body + cut).replaceAll(/\s/gu, " "),
    marks: marks.map(([begin, end]) => [begin + shift, end + shift]),
  };
}

/** Start of the window with most different words; of equal ones the first. */
function bestStart(found: readonly FoundWord[]): number {
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
    if (inside.size > most) {
      most = inside.size;
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
