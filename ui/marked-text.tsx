import type { JSX } from "preact";
import type { Marks } from "../core/contract/search.ts";

/** A text with its matched words marked. Marks outside the text or overlapping are ignored. */
export function MarkedText({ text, marks }: { text: string; marks: Marks }): JSX.Element {
  const pieces: (string | JSX.Element)[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    if (from < done || to > text.length || to <= from) continue;
    pieces.push(text.slice(done, from), <mark>{text.slice(from, to)}</mark>);
    done = to;
  }
  return <>{[...pieces, text.slice(done)]}</>;
}
