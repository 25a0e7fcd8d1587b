import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type CurrentRelease, currentReleaseFile } from "../../core/contract/release.ts";

/** Makes a release the one to be served, by rename, as the index-builder does with a new one. */
export async function pointToRelease(folder: string, release: string): Promise<void> {
  // Of another name than the index-builder's: a crawl begun on a command line at this instant has a file of its own.
  const next = join(folder, `.${currentReleaseFile}.back`);
  const content = `${JSON.stringify({ release } satisfies z.infer<typeof CurrentRelease>)}\n`;
  await writeFile(next, content, { flush: true });
  await rename(next, join(folder, currentReleaseFile));
}
