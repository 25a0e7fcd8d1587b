import { visibleRequest, type Viewer } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";
import { checkFile } from "./check-file.ts";
import { contentDisposition } from "./content-disposition.ts";
import { attachedFile } from "./file-row.ts";
import { maySeeFiles } from "./files-of.ts";
import type { FileKeeping } from "./keep-file.ts";

/** A file itself. To whoever may not have it, it is not there; one that is not sent yet is its uploader's alone. */
export async function giveFile(
  { store, folder }: FileKeeping,
  viewer: Viewer,
  id: string,
): Promise<Outcome<Blob>> {
  const row = await store.read.selectFrom("file").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return { problem: "not-found" };
  if (row.request === null) {
    if (row.owner !== viewer.id) return { problem: "not-found" };
  } else {
    const request = await visibleRequest(store.read, viewer, row.request);
    if (request === undefined || !maySeeFiles(request, viewer)) return { problem: "not-found" };
  }
  const bytes = await folder.read(id);
  if (bytes === null) return { problem: "not-found" };
  const { name, mime } = attachedFile(row);
  // Looked at again: what a browser draws in a page of its own must be pixels, whatever the row says.
  const checked = await checkFile(bytes, name);
  const drawn = checked.kind === "fine" && checked.size !== null && checked.type === row.type;
  return {
    answer: new Blob([bytes], { type: mime }),
    headers: {
      "content-type": mime,
      "content-disposition": contentDisposition(drawn ? "inline" : "attachment", name),
      "content-length": String(bytes.length),
      "cache-control": "private, no-store",
    },
  };
}
