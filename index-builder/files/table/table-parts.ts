import type { Place } from "../../../core/contract/record.ts";
import type { FilePart } from "../file-content.ts";
import type { Row } from "./cell.ts";
import { columnHeads } from "./column-heads.ts";
import { distinctCells } from "./distinct-cells.ts";
import { rowText } from "./row-text.ts";

/** Rows between two empty ones. */
type Block = {
  /** Lines of one cell above the table: its title and notes. */
  readonly lead: readonly string[];
  readonly table: readonly Row[];
};

const longestHeading = 160;

/**
 * Rows of a sheet as parts, one for each block between empty rows. Every row is written with its columns' headers, so
 * that a tariff is found by its cell: «Регион: Казань; до 3 лет: 3,9».
 */
export function tableParts(rows: readonly Row[], place: Place | null): FilePart[] {
  const parts: FilePart[] = [];
  let alone: string | null = null;
  let names: readonly string[] = [];
  for (const block of blocksOf(rows)) {
    if (isHeading(block)) {
      if (alone !== null) parts.push({ place, paragraphs: [alone] });
      alone = block.lead[0] ?? null;
      continue;
    }
    const { heading, notes } = headed(block, alone);
    alone = null;
    const heads = columnHeads(block.table);
    // After an empty row inside a table its columns go on under the headers above.
    const goesOn = heads.depth === 0 && heading === null && widthOf(block.table) <= names.length;
    if (!goesOn) names = heads.names;
    const lines = block.table.length === 0 ? [] : tableLines(block.table.slice(heads.depth), names);
    const paragraphs = [...notes, ...lines];
    parts.push({ place, ...(heading === null ? {} : { heading }), paragraphs });
  }
  return alone === null ? parts : [...parts, { place, paragraphs: [alone] }];
}

/** A short line alone between empty rows: the heading of what follows. */
function isHeading({ lead, table }: Block): boolean {
  return table.length === 0 && lead.length === 1 && (lead[0] ?? "").length <= longestHeading;
}

/** A block's heading is the line alone above it, else the first of its own lines above the table. */
function headed(
  { lead, table }: Block,
  alone: string | null,
): { heading: string | null; notes: readonly string[] } {
  const [first, ...others] = lead;
  const isOwn = alone === null && table.length > 0 && first !== undefined && first.length <= longestHeading;
  return isOwn ? { heading: first, notes: others } : { heading: alone, notes: lead };
}

/** A table of headers alone still says which columns it has. */
function tableLines(rows: readonly Row[], names: readonly string[]): string[] {
  if (rows.length === 0) return [names.filter((name) => name !== "").join("; ")];
  return rows.map((row) => rowText(row, names));
}

function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Row[][] = [[]];
  for (const row of rows) {
    if (row.some((cell) => cell !== undefined)) blocks.at(-1)?.push(row);
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0).map(withoutLead);
}

function withoutLead(rows: readonly Row[]): Block {
  const found = rows.findIndex((row) => distinctCells(row).length > 1);
  const start = found < 0 ? rows.length : found;
  return { lead: rows.slice(0, start).map((row) => rowText(row, [])), table: rows.slice(start) };
}

/** Not by spreading: a sheet has up to a million rows, a call takes no such number of arguments. */
const widthOf = (rows: readonly Row[]): number => rows.reduce((width, row) => Math.max(width, row.length), 0);
