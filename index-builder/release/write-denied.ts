import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../replace-file.ts";
import { deniedFile, type Denied } from "../../core/contract/release.ts";

const nothingDenied = JSON.stringify({ addresses: {} } satisfies Denied);

/** Replaces the deny list beside the releases as a whole, where it has changed. */
export async function writeDenied(folder: string, denied: Denied): Promise<void> {
  const text = JSON.stringify(denied);
  const file = join(folder, deniedFile);
  if ((await readFile(file, "utf8").catch(() => nothingDenied)) === text) return;
  await mkdir(folder, { recursive: true });
  replaceFile(file, text, { flush: true });
}
