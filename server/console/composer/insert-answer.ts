import type { PastAnswer } from "../../../core/contract/answering.ts";
import type { Source } from "../../../core/contract/request.ts";
import type { Edit } from "./edit.ts";
import type { Range } from "./format.ts";

type Given = Pick<PastAnswer, "text" | "sources">;
type Inserted = { readonly edit: Edit; readonly sources: readonly Source[] };

/** Puts an answer in place of a range, its citations numbered among the sources that are there already. */
export function insertAnswer(
  draft: { readonly text: string; readonly sources: readonly Source[] },
  { from, to }: Range,
  { text, sources: theirs }: Given,
): Inserted {
  const sources = [...draft.sources];
  const numbers = theirs.map((source) => {
    const known = sources.findIndex(({ record }) => record === source.record);
    return known < 0 ? sources.push(source) : known + 1;
  });
  const renumbered = text.replaceAll(/\[(\d{1,2})\](?!\()/g, (whole, digits: string) => {
    const number = numbers[Number(digits) - 1];
    return number === undefined ? whole : `[${number}]`;
  });
  const before = draft.text.slice(0, from);
  const gap = before.trim() === "" || before.endsWith("\n\n") ? "" : "\n\n";
  const begin = gap === "" ? from : before.trimEnd().length;
  const insert = gap + renumbered;
  const caret = begin + insert.length;
  return { edit: { from: begin, to, insert, select: [caret, caret] }, sources };
}
