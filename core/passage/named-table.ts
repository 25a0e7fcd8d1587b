import type { Span } from "./find-quote.ts";
import { spanOf, type Line, type TakenTable } from "./passage-block.ts";
import { segmentsOf } from "./segments-of.ts";

type Named = { readonly name: string; readonly head: Span; readonly cell: Span };
type Row = { readonly line: Line; readonly named: readonly Named[] };
const colon = ": ";

/**
 * Rows of a file's table, «Регион: Казань; до 3 лет: 3,9»: each value after its column's name. Taken as a table where at
 * least two rows in a line name the same columns in the same order, one of them all, and no column is named but once.
 */
export function namedTable(lines: readonly Line[]): TakenTable | null {
  const rows: Row[] = [];
  let columns: readonly string[] = [];
  for (const line of lines) {
    const named = readNames(line);
    const joined = named && (rows.length === 0 ? namesOf(named) : joinedColumns(columns, namesOf(named)));
    if (!named || !joined) break;
    rows.push({ line, named });
    columns = joined;
  }
  if (rows.length < 2 || columns.length < 2 || !isCertain(rows, columns)) return null;
  const cellOf = ({ named }: Row, column: string): Named | undefined =>
    named.find(({ name }) => name === column);
  return {
    lines: rows.length,
    table: {
      kind: "table",
      heads: columns.map((column) => rows.flatMap((row) => cellOf(row, column) ?? [])[0]?.head ?? null),
      rows: rows.map((row) => ({
        line: spanOf(row.line),
        cells: columns.map((column) => cellOf(row, column)?.cell ?? null),
      })),
    },
  };
}

/** Null where a value has no name, or two have the same. */
function readNames(line: Line): Named[] | null {
  const row: Named[] = [];
  for (const { text, at } of segmentsOf(line)) {
    const end = text.indexOf(colon);
    const name = text.slice(0, end);
    if (end <= 0 || end + colon.length === text.length || row.some((one) => one.name === name)) return null;
    row.push({
      name,
      head: { from: at, to: at + end },
      cell: { from: at + end + colon.length, to: at + text.length },
    });
  }
  return row.length > 1 ? row : null;
}

const namesOf = (row: readonly Named[]): string[] => row.map(({ name }) => name);

/** The columns with those of one row more in their places; null where that row is of another table. */
function joinedColumns(columns: readonly string[], names: readonly string[]): readonly string[] | null {
  const shared = names.filter((name) => columns.includes(name));
  const isOrdered = shared.every(
    (name, at) => at === 0 || columns.indexOf(shared[at - 1] ?? "") < columns.indexOf(name),
  );
  if (!isOrdered || shared.length * 2 <= names.length) return null;
  const joined = [...columns];
  let after = -1;
  for (const name of names) {
    const at = joined.indexOf(name);
    after = at >= 0 ? at : after + 1;
    if (at < 0) joined.splice(after, 0, name);
  }
  return joined;
}

function isCertain(rows: readonly Row[], columns: readonly string[]): boolean {
  const timesNamed = (column: string): number =>
    rows.filter(({ named }) => named.some(({ name }) => name === column)).length;
  return (
    rows.some(({ named }) => named.length === columns.length) && columns.every((one) => timesNamed(one) > 1)
  );
}
