import type { OpenFile } from "../open-file.ts";
import { tableParts } from "../table/table-parts.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { readProperties } from "../xml/read-properties.ts";
import { mainPart, readRelations } from "../xml/read-relations.ts";
import { openZip, type Zip } from "../zip/open-zip.ts";
import { readSheet } from "./read-sheet.ts";
import { readSharedStrings } from "./read-shared-strings.ts";
import { readStyles } from "./read-styles.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { ShownAs } from "./shown-as.ts";

/** A workbook, read sheet by sheet; hidden sheets hold what its author did not mean to be read. */
export function openXlsx(bytes: Uint8Array): OpenFile {
  const zip = openZip(bytes);
  const main = mainPart(zip, "xl/workbook.xml");
  const relations = readRelations(zip, main);
  const { sheets, from1904 } = readWorkbook(bytesOf(zip, main));
  const target = (type: string) => relations.find((relation) => relation.type === type)?.target ?? "";
  const strings = readSharedStrings(zip.read(target("sharedStrings")));
  const formats = readStyles(zip.read(target("styles")));
  const words = [...sheets.map(({ name }) => name), ...formats.map(({ code }) => code), ...strings];
  const shownAs: ShownAs = { from1904, isRussian: words.some((word) => /[а-яё]/i.test(word)) };
  return {
    kind: "sheet",
    ...readProperties(zip),
    units: sheets.length,
    read(unit) {
      const sheet = sheets[unit];
      const entry = relations.find(({ id }) => id === sheet?.relation);
      // A sheet that is only a chart has cells nowhere.
      if (!sheet || entry?.type !== "worksheet") return [];
      const rows = readSheet(bytesOf(zip, entry.target), { strings, formats, shownAs });
      return tableParts(rows, { kind: "sheet", value: sheet.name });
    },
  };
}

function bytesOf(zip: Zip, name: string): Uint8Array {
  const bytes = zip.read(name);
  if (!bytes) throw new UnreadableFile("damaged", `the workbook has no "${name}"`);
  return bytes;
}
