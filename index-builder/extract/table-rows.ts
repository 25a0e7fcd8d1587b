import { isTag, type Element } from "domhandler";
import { all } from "./selectors.ts";
import { elementText } from "./element-text.ts";

type Cell = { readonly text: string; readonly header: boolean };
const widestSpan = 60;

/**
 * Rows of a table as lines in which every value keeps its headers: «Казань: до 3 лет 3,9; 4–7 лет 4,6».
 * The row of column headers comes first, so that no word of it is lost; with two columns it is said only there.
 * @returns null for a table that only lays out the page.
 */
export function tableRows(table: Element): string[] | null {
  if (isLayout(table)) return null;
  const grid = gridOf(table);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (grid.length === 0 || width === 0) return [];
  if (width === 1) return grid.map((row) => row[0]?.text ?? "").filter((text) => text !== "");
  const heads = headRows(grid);
  const columns = columnNames(grid.slice(0, heads), width);
  const caption = all("caption", table).map(elementText);
  const lines = grid.slice(heads).map((row) => rowLine(row, columns));
  return [...caption, headLine(columns), ...lines].filter((line) => line !== "");
}

function isLayout(table: Element): boolean {
  const role = table.attribs["role"];
  if (role === "presentation" || role === "none") return true;
  if (all("table, h1, h2, h3, h4", table).some((inner) => inner !== table)) return true;
  return all("tr", table).length < 2 && all("th", table).length === 0;
}

/** Cells by row and column, spans filled with the text they span. */
function gridOf(table: Element): Cell[][] {
  const grid: Cell[][] = [];
  all("tr", table).forEach((row, y) => {
    const line = (grid[y] ??= []);
    let x = 0;
    for (const node of row.children) {
      if (!isTag(node) || (node.name !== "td" && node.name !== "th")) continue;
      while (line[x]) x += 1;
      const cell: Cell = { text: elementText(node), header: node.name === "th" || isBold(node) };
      for (let down = 0; down < span(node, "rowspan"); down += 1) {
        const target = (grid[y + down] ??= []);
        for (let right = 0; right < span(node, "colspan"); right += 1) target[x + right] = cell;
      }
      x += span(node, "colspan");
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: "", header: false }));
}

function span(cell: Element, name: "rowspan" | "colspan"): number {
  const count = Number.parseInt(cell.attribs[name] ?? "1", 10);
  return count >= 1 ? Math.min(count, widestSpan) : 1;
}

/** Many editors know no `<th>`: a cell all in bold is meant as one. */
function isBold(cell: Element): boolean {
  const bold = all("b, strong", cell)[0];
  return bold !== undefined && elementText(cell).startsWith(elementText(bold)) && elementText(bold) !== "";
}

function headRows(grid: readonly Cell[][]): number {
  const isHead = (row: readonly Cell[]) => row.every((cell) => cell.header || cell.text === "");
  let count = 0;
  while (count < grid.length - 1 && count < 3) {
    const row = grid[count];
    if (!row || !isHead(row)) break;
    count += 1;
  }
  return count;
}

/** Names of two header rows are joined: «Легковые, до 3 лет». */
function columnNames(heads: readonly Cell[][], width: number): string[] {
  return Array.from({ length: width }, (_, x) =>
    [...new Set(heads.map((row) => row[x]?.text ?? "").filter((text) => text !== ""))].join(", "),
  );
}

function headLine(columns: readonly string[]): string {
  const [corner = "", ...others] = columns;
  const named = others.filter((name) => name !== "").join("; ");
  return corner && named ? `${corner}: ${named}` : corner || named;
}

function rowLine(row: readonly Cell[], columns: readonly string[]): string {
  const [head, ...values] = distinct(row);
  const subject = subjectOf(head?.cell.text ?? "", columns[0] ?? "");
  const said = values
    .filter(({ cell }) => cell.text !== "")
    .map(({ cell, x }) => (columns.length > 2 && columns[x] ? `${columns[x]} ${cell.text}` : cell.text))
    .join("; ");
  return subject && said ? `${subject}: ${said}` : subject || said;
}

/** A bare number needs its column's name to mean anything: «Франшиза, ₽ 5 000». */
function subjectOf(text: string, column: string): string {
  return /^[\d\s.,–—-]+[%₽]?$/.test(text) && column && text ? `${column} ${text}` : text;
}

/** Cells in their order, one that spans several columns once. */
function distinct(row: readonly Cell[]): { cell: Cell; x: number }[] {
  return row.map((cell, x) => ({ cell, x })).filter(({ cell, x }) => x === 0 || row[x - 1] !== cell);
}
