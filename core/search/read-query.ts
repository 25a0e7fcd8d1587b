import { tokenize, type Token } from "../analysis/tokenize.ts";

/** A stretch of the query between spaces, with the words in it. */
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
export function readQuery(given: string): Query {
  const typed = given.length > longestRead ? cutAtSpace(given) : given;
  const chunks: Chunk[] = [];
  let words = 0;
  for (const piece of typed.split(/\s+/u)) {
    if (piece === "" || words >= mostWords) continue;
    const chunk = readChunk(piece, mostWords - words);
    words += chunk.tokens.filter((token) => token.kind === "word").length;
    chunks.push(chunk);
  }
  return { typed, chunks, open: /[\p{L}\p{N}]$/u.test(typed) || endsAsKey(typed) };
}

/** The words of one chunk. */
export function readChunk(typed: string, most = mostWords): Chunk {
  let words = 0;
  const tokens = tokenize(typed).filter((token) => {
    if (token.kind === "word") words += 1;
    return words <= most;
  });
  return { typed, tokens };
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
