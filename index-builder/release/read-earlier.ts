import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readDocuments } from "./read-documents.ts";
import { readNamed } from "./read-named.ts";

/**
 * Addresses of documents in the releases that are kept besides the one being served: somebody may go back to them.
 * @returns null where one of them does not tell.
 */
export async function readEarlier(folder: string): Promise<Set<string> | null> {
  try {
    const current = await readNamed(folder);
    const earlier = (await readdir(folder)).filter((name) => /^\d{8}-/.test(name) && name !== current);
    const addresses = new Set<string>();
    for (const name of earlier) {
      for (const { address } of await readDocuments(join(folder, name))) addresses.add(address);
    }
    return addresses;
  } catch {
    return null;
  }
}
