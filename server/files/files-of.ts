import type { AttachedFile } from "../../core/contract/file.ts";
import type { Reading } from "../desk/people.ts";
import { type Viewer, worksAtDesk } from "../desk/request-access.ts";
import { attachedFile, type FileRow } from "./file-row.ts";

/** Files of a request by the message that they came with; null are those of the question. */
export type FilesOfRequest = { readonly of: (message: number | null) => { files?: AttachedFile[] } };

/**
 * The seller and the desk. Not specialists, who are asked about a matter and not about a person, and not who only asks
 * the same: a colleague's screenshot is none of their business.
 */
export function maySeeFiles({ seller }: { seller: string }, viewer: Viewer): boolean {
  return seller === viewer.id || worksAtDesk(viewer);
}

/** What came along with a request that this viewer may see. */
export async function filesOf(
  db: Reading,
  request: { readonly id: number; readonly seller: string },
  viewer: Viewer,
): Promise<FilesOfRequest> {
  const rows: FileRow[] = maySeeFiles(request, viewer)
    ? await db.selectFrom("file").selectAll().where("request", "=", request.id).orderBy("position").execute()
    : [];
  return {
    of(message) {
      const files = rows.filter((row) => row.message === message).map(attachedFile);
      return files.length === 0 ? {} : { files };
    },
  };
}
