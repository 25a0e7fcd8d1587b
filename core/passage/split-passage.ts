import { headedTable } from "./headed-table.ts";
import { namedTable } from "./named-table.ts";
import { spanOf, type Line, type PassageBlock } from "./passage-block.ts";

/**
 * A section's text as blocks. The index writes the rows of tables as sentences in which every value keeps its column's
 * name; they become a table again where the names leave no doubt, and stay lines where they do.
 */
export function splitPassage(text: string): PassageBlock[] {
  const lines = linesOf(text);
  const blocks: PassageBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const rest = lines.slice(at);
    const taken = namedTable(rest) ?? headedTable(rest);
    const line = lines[at];
    if (taken) blocks.push(taken.table);
    else if (line) blocks.push({ kind: "line", span: spanOf(line) });
    at += taken?.lines ?? 1;
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ text: line, at });
    at += line.length + 1;
  }
  return lines;
}
