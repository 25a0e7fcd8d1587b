import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Denied, deniedFile } from "../../core/contract/release.ts";

/** The deny list beside the releases; an empty one where there is none. @throws where it cannot be understood. */
export async function readDenied(folder: string): Promise<Denied> {
  const text = await readFile(join(folder, deniedFile), "utf8").catch(() => null);
  return text === null ? { addresses: {} } : Denied.parse(JSON.parse(text));
}
