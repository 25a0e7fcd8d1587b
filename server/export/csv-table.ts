import { csvLine } from "../csv-line.ts";
import { decimalOf } from "./decimal-of.ts";
import { noFormula } from "./no-formula.ts";
import type { Cell, Column, ColumnKind, Rows } from "./table-column.ts";

// Whole enough for the network, short enough that nobody else waits while it is written.
const charactersPerChunk = 32 * 1024;

/** A table as CSV (RFC 4180, UTF-8 with its mark), made as fast as it is fetched: no more of it is in memory than a chunk. */
export function csvTable<Key extends string>(
  columns: readonly Column<Key>[],
  rows: Rows<Key>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const lines = linesOf(columns, rows);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = "";
      while (text.length < charactersPerChunk) {
        const { done, value } = await lines.next();
        if (done) {
          if (text !== "") controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* linesOf<Key extends string>(
  columns: readonly Column<Key>[],
  rows: Rows<Key>,
): AsyncGenerator<string, undefined> {
  // Without the mark at its beginning a spreadsheet takes Cyrillic letters for others.
  yield `\uFEFF${csvLine(columns.map(({ title }) => noFormula(title)))}\r\n`;
  for await (const row of rows)
    yield `${csvLine(columns.map(({ key, kind }) => cellText(row[key], kind)))}\r\n`;
  return undefined;
}

function cellText(cell: Cell, kind: ColumnKind): string {
  if (cell === null || cell === undefined) return "";
  const number = kind === "number" || kind === "share" || kind === "money" ? decimalOf(cell, kind) : null;
  return number ?? noFormula(String(cell));
}
