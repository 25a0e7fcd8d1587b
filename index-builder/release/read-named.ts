import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CurrentRelease, currentReleaseFile } from "../../core/contract/release.ts";

/** The release that `current.json` names. @throws where there is none, or it cannot be read. */
export async function readNamed(folder: string): Promise<string> {
  const text = await readFile(join(folder, currentReleaseFile), "utf8");
  return CurrentRelease.parse(JSON.parse(text)).release;
}
