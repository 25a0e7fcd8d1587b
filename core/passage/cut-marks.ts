import type { Marks } from "../contract/search.ts";
import type { Span } from "./find-quote.ts";

export type Piece = { readonly text: string; readonly marked: boolean };

/** A stretch of a text in pieces, marked and not in turn. @param marks of the whole text, ascending. */
export function cutMarks(text: string, { from, to }: Span, marks: Marks): Piece[] {
  const pieces: Piece[] = [];
  let done = from;
  for (const [begin, end] of marks) {
    const start = Math.max(begin, done);
    const stop = Math.min(end, to);
    if (stop <= start) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, stop), marked: true });
    done = stop;
  }
  return done < to ? [...pieces, { text: text.slice(done, to), marked: false }] : pieces;
}
