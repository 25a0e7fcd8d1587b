import { tokenize, type Token } from "../analysis/tokenize.ts";
import { knowsWord } from "./knows.ts";
import type { SearchIndex } from "./search-index.ts";

/** A stretch of the query between spaces, with the words in it. Numbers and dates are one with their spaces: «30 000». */
export type Chunk = { readonly typed: string; readonly tokens: readonly Token[] };

export type Query = {
  /** The query as far as it is searched. */
  readonly typed: string;
  readonly chunks: readonly Chunk[];
  /** True where the last word may go on: nothing follows it yet. */
  readonly open: boolean;
};

const longestRead = 400;
const mostWords = 24;

/** Reads a query of any length: what goes beyond a long question is left aside. */
export function readQuery(index: SearchIndex, given: string): Query {
  const typed = given.length > longestRead ? cutAtSpace(given) : given;
  const chunks: Chunk[] = [];
  let words = 0;
  for (const piece of piecesOf(typed)) {
    if (words >= mostWords) break;
    const chunk = readChunk(index, piece, mostWords - words);
    words += chunk.tokens.filter((token) => token.kind === "word").length;
    chunks.push(chunk);
  }
  return { typed, chunks, open: /[\p{L}\p{N}]$/u.test(typed) || endsAsKey(typed) };
}

/**
 * The words of one chunk. Of a number in several words that the index has as one the whole is the word, and its words are
 * pieces of it; «115 300» may also be two numbers.
 */
export function readChunk(index: SearchIndex, typed: string, most = mostWords): Chunk {
  let words = 0;
  const read = tokenize(typed).filter((token) => {
    if (isShorterRun(token)) return false;
    if (token.kind === "word") words += 1;
    return words <= most;
  });
  const wholes = read.filter((token) => isSpaced(typed, token) && knowsWord(index, token.form));
  if (wholes.length === 0) return { typed, tokens: read };
  const tokens = read.map((token): Token => {
    if (wholes.includes(token)) return { ...token, kind: "word" };
    return wholes.some(({ from, to }) => token.from >= from && token.to <= to)
      ? { ...token, kind: "inner" }
      : token;
  });
  return { typed, tokens };
}

function piecesOf(typed: string): string[] {
  const spaced = tokenize(typed).filter((token) => isSpaced(typed, token));
  const pieces: { from: number; to: number }[] = [];
  for (const { 0: piece, index: from } of typed.matchAll(/\S+/gu)) {
    const before = pieces.at(-1);
    const isOne = before !== undefined && spaced.some((one) => one.from < before.to && one.to > from);
    if (isOne) before.to = from + piece.length;
    else pieces.push({ from, to: from + piece.length });
  }
  return pieces.map(({ from, to }) => typed.slice(from, to));
}

/** «КС-2» of «КС-2.1.3»: whoever asks for the whole asks for no other form. */
function isShorterRun({ kind, form }: Token): boolean {
  return kind === "inner" && /[.\-_/]/.test(form);
}

function isSpaced(typed: string, { kind, from, to }: Token): boolean {
  return kind === "whole" && /\s/u.test(typed.slice(from, to));
}

// In the other layout б ю ж э х ъ are punctuation, so a chunk that ends in it may still be a word being typed.
function endsAsKey(typed: string): boolean {
  return /[,.;'[\]`]$/.test(typed);
}

function cutAtSpace(given: string): string {
  const head = given.slice(0, longestRead);
  const space = head.search(/\s\S*$/u);
  return space > 0 ? head.slice(0, space) : head;
}
