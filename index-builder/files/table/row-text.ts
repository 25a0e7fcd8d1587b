import type { Row } from "./cell.ts";
import { distinctCells } from "./distinct-cells.ts";

/**
 * «Регион: Казань; до 3 лет: 3,9»: every value after its column's name. In a row without such names the first cell
 * names the others: «Куратор: Иванова М. С.».
 */
export function rowText(row: Row, names: readonly string[]): string {
  const cells = distinctCells(row).map(({ cell, columns }) => {
    const name = isAcross(columns, names) ? "" : nameOf(columns, names);
    return { text: cell.text, name };
  });
  const [first, ...others] = cells;
  if (!first) return "";
  if (others.length > 0 && cells.every(({ name }) => name === "")) {
    const colon = /[:.?!]$/.test(first.text) ? "" : ":";
    return `${first.text}${colon} ${others.map(({ text }) => text).join("; ")}`;
  }
  return cells.map(({ text, name }) => (name === "" ? text : `${name}: ${text}`)).join("; ");
}

function nameOf(columns: readonly number[], names: readonly string[]): string {
  const named = columns.map((column) => names[column] ?? "").filter((name) => name !== "");
  return [...new Set(named)].join(", ");
}

/** A cell over the whole table names the rows below it rather than the columns above it. */
function isAcross(columns: readonly number[], names: readonly string[]): boolean {
  return columns.length > 2 && columns.length >= names.length;
}
