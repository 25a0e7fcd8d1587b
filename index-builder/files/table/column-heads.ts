import type { Cell, Row } from "./cell.ts";
import { distinctCells } from "./distinct-cells.ts";

export type ColumnHeads = {
  /** How many rows at the top are headers. */
  readonly depth: number;
  readonly names: readonly string[];
};

const deepest = 3;

/** Which rows at the top of a table name its columns: no file says so for certain. */
export function columnHeads(table: readonly Row[]): ColumnHeads {
  const first = table[0];
  if (!first || !isHead(first, table.slice(1))) return { depth: 0, names: [] };
  let depth = 1;
  while (depth < Math.min(deepest, table.length - 1) && goesOn(table[depth - 1], table[depth])) depth += 1;
  const heads = table.slice(0, depth);
  const width = Math.max(...heads.map((row) => row.length));
  return { depth, names: Array.from({ length: width }, (_, column) => nameOf(heads, column)) };
}

function isHead(first: Row, below: readonly Row[]): boolean {
  const cells = distinctCells(first).map(({ cell }) => cell);
  if (cells.length < 2) return false;
  if (cells.every(({ isMarked }) => isMarked)) return true;
  if (cells.some(isFigure)) return false;
  if (below.length === 0) return false;
  // Two columns without a mark may as well be a list of names and what they mean: «Телефон — 44-55».
  return cells.length > 2 || (below.length > 1 && below.every((row) => row[1]?.isValue));
}

/** Years head columns; no other number does. */
const isFigure = ({ isValue, text }: Cell): boolean => isValue && !/^(?:19|20)\d\d$/.test(text);

/** The next row belongs to the header too where a cell of the header reaches into it, or all of it stands under wide ones. */
function goesOn(head: Row | undefined, next: Row | undefined): boolean {
  if (!head || !next) return false;
  const own = distinctCells(next).filter(({ cell }) => !head.includes(cell));
  if (own.length === 0 || own.some(({ cell }) => isFigure(cell))) return false;
  if (head.some((cell, column) => cell !== undefined && next[column] === cell)) return true;
  const wide = distinctCells(head).flatMap(({ columns }) => (columns.length > 1 ? columns : []));
  return own.every(({ columns }) => columns.every((column) => wide.includes(column)));
}

/** Names of two header rows are joined: «Легковые, до 3 лет». */
function nameOf(heads: readonly Row[], column: number): string {
  const cells = new Set<Cell>(heads.flatMap((row) => row[column] ?? []));
  return [...new Set([...cells].map(({ text }) => text))].join(", ");
}
