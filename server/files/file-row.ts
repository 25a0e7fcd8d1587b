import type { Selectable } from "kysely";
import type { AttachedFile } from "../../core/contract/file.ts";
import { fileTypes, type FileType } from "../../core/contract/file-types.ts";
import type { FileTables } from "../store/file-tables.ts";

export type FileRow = Selectable<FileTables["file"]>;

const isType = (type: string): type is FileType => Object.hasOwn(fileTypes, type);

/** A file as it is told; of a kind that a later version knew, as a plain one to save. */
export function attachedFile(row: FileRow): AttachedFile {
  const { id, name, type, bytes, width, height, purpose } = row;
  const known = isType(type) ? fileTypes[type] : null;
  return {
    id,
    name,
    mime: known?.mime ?? "application/octet-stream",
    kind: known?.kind ?? "document",
    bytes,
    ...(width === null || height === null ? {} : { width, height }),
    as: purpose,
  };
}
