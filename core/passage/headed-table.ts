import { spanOf, type Line, type PassageCell, type PassageRow, type TakenTable } from "./passage-block.ts";
import { segmentsOf } from "./segments-of.ts";

const colon = ": ";
/** What the index puts the corner's name before, so that a bare number means something. */
const bareNumber = /^[\d\s.,–—-]+[%₽]?$/;

type Heads = { readonly corner: Line; readonly columns: readonly Line[] };

/**
 * Rows of a page's table: the columns' names in a line of their own, «Территория: до 3 лет; 4–7 лет», and below it
 * «Казань: до 3 лет 3,9; 4–7 лет 4,6». Taken as far as every value begins with one of the names, where one row at least has them all.
 */
export function headedTable(lines: readonly Line[]): TakenTable | null {
  const [first] = lines;
  for (const heads of first ? headsOf(first) : []) {
    const rows: PassageRow[] = [];
    for (const line of lines.slice(1)) {
      const cells = rowOf(line, heads);
      if (!cells) break;
      rows.push({ line: spanOf(line), cells });
    }
    // A row that fills every column shows that they are columns.
    if (rows.some(({ cells }) => cells.every((cell) => cell !== null))) {
      const corner = heads.corner.text === "" ? null : spanOf(heads.corner);
      const table = { kind: "table", heads: [corner, ...heads.columns.map(spanOf)], rows } as const;
      return { lines: rows.length + 1, table };
    }
  }
  return null;
}

/** What a line would be as a line of headers: with a name for the first column, or with none. */
function headsOf(line: Line): Heads[] {
  const { text, at } = line;
  const end = text.indexOf(colon);
  const from = end + colon.length;
  const below = { text: text.slice(from), at: at + from };
  const read = end > 0 ? [{ corner: { text: text.slice(0, end), at }, columns: segmentsOf(below) }] : [];
  return [...read, { corner: { text: "", at }, columns: segmentsOf(line) }].filter(({ columns }) =>
    areTellable(columns.map((column) => column.text)),
  );
}

/** No name is the beginning of another's: else a value could be read two ways. */
function areTellable(columns: readonly string[]): boolean {
  return (
    columns.length > 1 &&
    columns.every(
      (one, at) =>
        one !== "" &&
        !one.includes(colon) &&
        !columns.some((other, beside) => beside !== at && `${other} `.startsWith(`${one} `)),
    )
  );
}

function rowOf(line: Line, heads: Heads): PassageCell[] | null {
  for (let end = line.text.indexOf(colon); end > 0; end = line.text.indexOf(colon, end + 1)) {
    const from = end + colon.length;
    if (line.text.slice(0, end).includes("; ")) break;
    const cells = cellsOf({ text: line.text.slice(from), at: line.at + from }, heads.columns);
    if (cells)
      return [subjectOf({ text: line.text.slice(0, end), at: line.at }, heads.corner.text), ...cells];
  }
  // Without a subject one value may as well be a subject without values.
  const cells = line.text.includes("; ") ? cellsOf(line, heads.columns) : null;
  return cells && [null, ...cells];
}

function cellsOf(line: Line, columns: readonly Line[]): PassageCell[] | null {
  const cells: PassageCell[] = columns.map(() => null);
  let last = -1;
  for (const { text, at } of segmentsOf(line)) {
    const column = columns.findIndex((one, place) => place > last && text.startsWith(`${one.text} `));
    const name = columns[column]?.text;
    if (name === undefined || text.length <= name.length + 1) return null;
    cells[column] = { from: at + name.length + 1, to: at + text.length };
    last = column;
  }
  return cells;
}

function subjectOf({ text, at }: Line, corner: string): PassageCell {
  const bare = text.slice(corner.length + 1);
  const isNamed = corner !== "" && text.startsWith(`${corner} `) && bareNumber.test(bare);
  return { from: isNamed ? at + corner.length + 1 : at, to: at + text.length };
}
