import type { Span } from "./find-quote.ts";

/** A cell of a table that was read back from lines; null where nothing is said in it. */
export type PassageCell = Span | null;

/** `line`: all that the index wrote of it, the columns' names included. */
export type PassageRow = { readonly line: Span; readonly cells: readonly PassageCell[] };

/** A passage as it is shown: its lines, and where lines are the rows of a table, that table. All spans are of the whole text. */
export type PassageBlock =
  | { readonly kind: "line"; readonly span: Span }
  | { readonly kind: "table"; readonly heads: readonly PassageCell[]; readonly rows: readonly PassageRow[] };

/** A stretch of the text and where it begins there. */
export type Line = { readonly text: string; readonly at: number };

/** A table read back from the first lines that were given, and how many of them it took. */
export type TakenTable = {
  readonly table: Extract<PassageBlock, { kind: "table" }>;
  readonly lines: number;
};

export const spanOf = ({ text, at }: Line): Span => ({ from: at, to: at + text.length });
