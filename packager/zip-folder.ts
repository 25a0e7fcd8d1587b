import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** The first moment that the format can tell; in local time, as the format has it, and so the same bytes everywhere. */
const noTime = new Date(1980, 0, 1);

/** All files of a folder as a zip archive: the same bytes for the same files, whenever and wherever it is made. */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .toSorted();
  const files: Zippable = {};
  for (const name of names) files[name] = new Uint8Array(await readFile(join(folder, name)));
  return zipSync(files, { mtime: noTime, level: 9 });
}
