import { parse } from "csv-parse/sync";
import { decodeText } from "../../charset/decode-text.ts";
import type { OpenFile } from "../open-file.ts";
import { plainCell } from "../table/plain-cell.ts";
import { tableParts } from "../table/table-parts.ts";

const delimiters = [";", "\t", ","] as const;

/** A table in a text file, read like a sheet. */
export function openCsv(bytes: Uint8Array): OpenFile {
  const { text } = decodeText(bytes, "");
  // Excel's own first line for programs that do not guess.
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const rows = parse(body, {
    delimiter: declared?.[1] ?? likeliestDelimiter(body),
    bom: true,
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: false,
  });
  return {
    kind: "sheet",
    title: "",
    units: 1,
    read: () =>
      tableParts(
        rows.map((row) => row.map((cell) => plainCell(cell))),
        null,
      ),
  };
}

/** The one that cuts most of the first lines into as many cells as the line before, the more cells the better. */
function likeliestDelimiter(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 50);
  const rated = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, "").split(delimiter).length);
    const steady = counts.filter((count, at) => count > 1 && count === (counts[at - 1] ?? count)).length;
    return { delimiter, steady, width: Math.max(0, ...counts) };
  });
  const best = rated.toSorted((a, b) => b.steady - a.steady || b.width - a.width)[0];
  return best?.delimiter ?? ";";
}
