import type { Source } from "../../../core/contract/request.ts";
import type { Edit } from "./edit.ts";
import type { Range } from "./format.ts";

type Cited = { readonly edit: Edit; readonly sources: readonly Source[] };

/**
 * Cites a source in place of a range: its number, new or the one it has already.
 * A source with a quote is shown as a quotation of its own.
 */
export function cite(
  draft: { readonly text: string; readonly sources: readonly Source[] },
  { from, to }: Range,
  source: Source,
): Cited {
  const known = draft.sources.findIndex(({ record }) => record === source.record);
  const number = known < 0 ? draft.sources.length + 1 : known + 1;
  const sources = known < 0 ? [...draft.sources, source] : draft.sources.with(known, source);
  // Blanks before a quotation would be left hanging at the end of their line.
  const begin = source.quote === undefined ? from : draft.text.slice(0, from).replace(/ +$/, "").length;
  const insert =
    source.quote === undefined
      ? linked(draft.text, from, number)
      : quoted(draft.text, { from: begin, to }, `${source.quote} [${number}]`);
  const caret = begin + insert.length;
  return { edit: { from: begin, to, insert, select: [caret, caret] }, sources };
}

function linked(text: string, from: number, number: number): string {
  const before = text[from - 1];
  return `${before === undefined || /[\s(]/.test(before) ? "" : " "}[${number}]`;
}

function quoted(text: string, { from, to }: Range, quote: string): string {
  const before =
    text.slice(0, from).trimEnd() === "" ? "" : text.slice(0, from).endsWith("\n\n") ? "" : "\n\n";
  const after = text.slice(to).startsWith("\n\n") ? "" : "\n\n";
  return `${before}> ${quote.replaceAll(/\s+/g, " ").trim()}${after}`;
}
