import type { FileType } from "../../core/contract/file-types.ts";
import { zipEntries } from "./zip-entries.ts";

export type OfficeType =
  | { readonly kind: "office"; readonly type: Extract<FileType, "docx" | "xlsx" | "pptx"> }
  | { readonly kind: "macros" | "bomb" | "other" };

const mainParts = [
  ["word/document.xml", "docx"],
  ["xl/workbook.xml", "xlsx"],
  ["ppt/presentation.xml", "pptx"],
] as const;
const mostEntries = 10_000;
// The largest table that somebody ever needed to show is far below; a bomb is far above.
const mostUnpackedBytes = 500 * 1024 * 1024;

/** What an archive is among the office's files. One with macros, or that unpacks into far more than it is, is named so. */
export function officeType(bytes: Uint8Array): OfficeType {
  const entries = zipEntries(bytes);
  if (entries === null) return { kind: "other" };
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (entries.length > mostEntries || unpacked > mostUnpackedBytes) return { kind: "bomb" };
  // More than there is: entries lie over each other, and what unpacks them reads the same bytes again and again.
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (packed > bytes.length) return { kind: "bomb" };
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some(({ name }) => /(^|\/)vbaProject[^/]*\.bin$/i.test(name))) return { kind: "macros" };
  const main = names.has("[Content_Types].xml") ? mainParts.filter(([part]) => names.has(part)) : [];
  const [only, another] = main;
  return only && !another ? { kind: "office", type: only[1] } : { kind: "other" };
}
