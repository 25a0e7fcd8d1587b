import type { Row } from "../table/cell.ts";
import { plainCell } from "../table/plain-cell.ts";
import { rowText } from "../table/row-text.ts";
import { tableParts } from "../table/table-parts.ts";
import type { Line } from "./page-lines.ts";

/** That many lines before and after tell how wide a column is. */
const around = 8;
/** In letter heights: lines farther apart are two paragraphs, rows two tables. */
const widestGap = { lines: 1.9, rows: 4 } as const;

/** Lines of a page as paragraphs, rows of its tables with their headers: a PDF knows only where letters stand. */
export function pageParagraphs(lines: readonly Line[]): string[] {
  const paragraphs: string[] = [];
  let table: Row[] = [];
  const closeTable = () => {
    paragraphs.push(...tableLines(table));
    table = [];
  };
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (line.cells.length > 1) {
      if (table.length > 0 && before && !isNear(before, line, widestGap.rows)) closeTable();
      table.push(line.cells.map((cell) => plainCell(cell)));
      return;
    }
    closeTable();
    const text = line.cells[0] ?? "";
    const near = lines.slice(Math.max(0, at - around), at + around);
    if (before && goesOn(before, line, near)) paragraphs.push(join(paragraphs.pop() ?? "", text));
    else paragraphs.push(text);
  });
  closeTable();
  return paragraphs;
}

/** Headers are told only where every row has a cell in every column: which one is missing cannot be seen. */
function tableLines(rows: readonly Row[]): string[] {
  const isWhole = rows.every((row) => row.length === rows[0]?.length);
  return isWhole
    ? tableParts(rows, null).flatMap(({ paragraphs }) => paragraphs)
    : rows.map((row) => rowText(row, []));
}

/** Whether a line goes on with the next: the page's width broke it, or a sentence runs on into the next column. */
function goesOn(before: Line, line: Line, near: readonly Line[]): boolean {
  if (before.cells.length > 1 || line.isItem || !alike(before, line)) return false;
  const [ended = "", begun = ""] = [before.cells[0], line.cells[0]];
  if (/[\p{L},]$/u.test(ended) && /^\p{Ll}/u.test(begun) && !isNear(before, line, Infinity)) return true;
  return isNear(before, line, widestGap.lines) && isBroken(before, line, near);
}

/** The next line's first word would not have fitted into the line's column. */
function isBroken(line: Line, next: Line, near: readonly Line[]): boolean {
  const column = near.filter((one) => alike(one, line) && one.left < line.right && one.right > line.left);
  const right = Math.max(...column.map((one) => one.right));
  const text = next.cells[0] ?? "";
  const word =
    ((next.right - next.left) * ((text.split(" ")[0] ?? "").length + 1)) / Math.max(text.length, 1);
  return line.right + word > right;
}

const alike = (one: Line, other: Line): boolean =>
  Math.abs(one.height - other.height) <= Math.max(one.height, other.height) * 0.15;

function isNear(before: Line, line: Line, heights: number): boolean {
  const drop = before.base - line.base;
  return drop > 0 && drop <= Math.max(before.height, line.height) * heights;
}

/** A word that was cut at the line's end is made whole; «КАСКО-» before a capital keeps its hyphen. */
function join(text: string, next: string): string {
  return /\p{Ll}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)
    ? text.slice(0, -1) + next
    : `${text} ${next}`;
}
