import type { AttachedFile } from "../../core/contract/file.ts";
import { attachedFile, type FileRow } from "./file-row.ts";

/** Files of a request by the message that they came with; null are those of the question. */
export type FilesOfRequest = { readonly of: (message: number | null) => { files?: AttachedFile[] } };

/** What a reader may see, as the request tells it beside question and messages. */
export function filesOf(rows: readonly FileRow[]): FilesOfRequest {
  return {
    of(message) {
      const files = rows.filter((row) => row.message === message).map(attachedFile);
      return files.length === 0 ? {} : { files };
    },
  };
}
