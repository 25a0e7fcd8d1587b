import { tidy } from "../../extract/element-text.ts";
import type { Cell, Row } from "../table/cell.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { cellPosition } from "./cell-position.ts";
import { fillMerges, type Merge } from "./fill-merges.ts";
import type { CellFormat } from "./read-styles.ts";
import { showNumber } from "./show-number.ts";
import type { ShownAs } from "./shown-as.ts";

export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly shownAs: ShownAs;
};

/** Excel's own limit: what claims to stand farther right is an attack on memory. */
const mostColumns = 16_384;

type Written = { type: string; style: number; value: string };

/** Rows as they stand on a sheet, from its first to its last one with anything in it. */
export function readSheet(bytes: Uint8Array, context: SheetContext): Row[] {
  const rows = new Map<number, (Cell | undefined)[]>();
  const merges: Merge[] = [];
  let row = -1;
  let column = -1;
  let open: Written | null = null;
  let isValue = false;
  parseXml(bytes, {
    open(name, attribs) {
      if (name === "row") {
        row = attribs["r"] ? Number(attribs["r"]) - 1 : row + 1;
        column = -1;
      } else if (name === "c") {
        column = attribs["r"] ? cellPosition(attribs["r"]).column : column + 1;
        open = { type: attribs["t"] ?? "n", style: Number(attribs["s"] ?? 0), value: "" };
      } else if (name === "mergeCell") merges.push(mergeOf(attribs["ref"] ?? ""));
      isValue = name === "v" || name === "t";
    },
    text(data) {
      if (open && isValue) open.value += data;
    },
    close(name) {
      isValue = false;
      if (name !== "c" || !open) return;
      const cell = column >= 0 && column < mostColumns && row >= 0 ? cellOf(open, context) : undefined;
      if (cell) rowAt(rows, row)[column] = cell;
      open = null;
    },
  });
  return fillMerges(rows, merges);
}

function rowAt(rows: Map<number, (Cell | undefined)[]>, number: number): (Cell | undefined)[] {
  const known = rows.get(number);
  if (known) return known;
  const made: (Cell | undefined)[] = [];
  rows.set(number, made);
  return made;
}

function mergeOf(reference: string): Merge {
  const [from = "", to = from] = reference.split(":");
  return { from: cellPosition(from), to: cellPosition(to) };
}

function cellOf(
  { type, style, value }: Written,
  { strings, formats, shownAs }: SheetContext,
): Cell | undefined {
  const format = formats[style];
  const isMarked = format?.isBold ?? false;
  const said = (text: string, isValue: boolean): Cell | undefined =>
    text === "" ? undefined : { text, isValue, isMarked };
  if (type === "s") return said(strings[Number(value)] ?? "", false);
  if (type === "str" || type === "inlineStr") return said(tidy(value), false);
  if (type === "b") return said(boolean(value === "1", shownAs), true);
  // «#N/A» and the like say nothing.
  if (type === "e" || value.trim() === "") return undefined;
  if (type === "d") return said(value.slice(0, 10), true);
  return said(showNumber(Number(value), format?.code ?? "", shownAs), true);
}

function boolean(isTrue: boolean, { isRussian }: ShownAs): string {
  if (isRussian) return isTrue ? "ИСТИНА" : "ЛОЖЬ";
  return isTrue ? "TRUE" : "FALSE";
}
