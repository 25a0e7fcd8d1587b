import type { Marks } from "../../core/contract/search.ts";

type Snippet = { readonly text: string; readonly marks: Marks };

const before = 24;
const visible = 84;

/** The part of a snippet to begin with, so that one line shows its first mark. */
export function snippetWindow(snippet: Snippet): Snippet {
  const [first] = snippet.marks;
  if (!first || first[1] <= visible) return snippet;
  const wished = first[0] - before;
  const space = snippet.text.lastIndexOf(" ", wished);
  const cut = space < 0 ? wished : space + 1;
  const shift = (at: number): number => at - cut + 1;
  return {
    text: `…${snippet.text.slice(cut)}`,
    marks: snippet.marks.filter(([from]) => from >= cut).map(([from, to]) => [shift(from), shift(to)]),
  };
}
