import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { CurrentRelease, currentReleaseFile, releaseFiles } from "../../core/contract/release.ts";
import { ReleasedDocument } from "./released-document.ts";

/**
 * Addresses of documents in the releases that are kept besides the one being served: somebody may go back to them.
 * @returns null where one of them does not tell.
 */
export async function readEarlier(folder: string): Promise<Set<string> | null> {
  try {
    const current = CurrentRelease.parse(
      JSON.parse(await readFile(join(folder, currentReleaseFile), "utf8")),
    );
    const earlier = (await readdir(folder)).filter(
      (name) => /^\d{8}-/.test(name) && name !== current.release,
    );
    const addresses = new Set<string>();
    for (const name of earlier) {
      const lines = (await readFile(join(folder, name, releaseFiles.documents), "utf8")).split("\n");
      for (const line of lines) {
        if (line !== "") addresses.add(ReleasedDocument.parse(JSON.parse(line)).address);
      }
    }
    return addresses;
  } catch {
    return null;
  }
}
