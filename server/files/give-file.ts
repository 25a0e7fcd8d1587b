import type { Desk } from "../desk/desk.ts";
import { visibleRequest, type Viewer } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";
import { checkFile } from "./check-file.ts";
import { contentDisposition } from "./content-disposition.ts";
import type { FileFolder } from "./file-folder.ts";
import { attachedFile, type FileRow } from "./file-row.ts";
import { seenFiles, sharedFiles } from "./seen-files.ts";

type Giving = Pick<Desk, "store" | "portal"> & { readonly folder: FileFolder };

/** A file itself. To whoever may not have it, it is not there; one that is not sent yet is its uploader's alone. */
export async function giveFile(giving: Giving, viewer: Viewer, id: string): Promise<Outcome<Blob>> {
  const { store, folder } = giving;
  const row = await store.read.selectFrom("file").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined || !(await mayHave(giving, viewer, row))) return { problem: "not-found" };
  return fileAnswer(folder, row);
}

/** A file for whoever was found to be allowed to have it. */
export async function fileAnswer(folder: FileFolder, row: FileRow): Promise<Outcome<Blob>> {
  const bytes = await folder.read(row.content);
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

async function mayHave(giving: Giving, viewer: Viewer, row: FileRow): Promise<boolean> {
  if (row.request === null) return row.owner === viewer.id;
  const request = await visibleRequest(giving.store.read, viewer, row.request);
  const seen = request === undefined ? [] : await seenFiles(giving, request, viewer);
  if (seen.some(({ id }) => id === row.id)) return true;
  return (await sharedFiles(giving, row.request, viewer)).some(({ id }) => id === row.id);
}
