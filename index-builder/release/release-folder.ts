import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { replaceFile } from "../replace-file.ts";
import { currentReleaseFile, type CurrentRelease } from "../../core/contract/release.ts";

const kept = 3;

export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  // Windows cannot flush a folder; there the rename is as safe as it gets.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Makes a release the one that is served. */
export async function pointTo(folder: string, release: string): Promise<void> {
  const text = `${JSON.stringify({ release } satisfies z.infer<typeof CurrentRelease>)}\n`;
  replaceFile(join(folder, currentReleaseFile), text, { flush: true });
  await flushFolder(folder);
}

/** What a crawl that was killed left behind. */
export async function removePartial(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".partial")) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Releases but for the current one and the latest before it. */
export async function removeOld(folder: string, current: string): Promise<void> {
  const releases = (await readdir(folder)).filter((name) => /^\d{8}-\d{6}-/.test(name)).toSorted();
  const old = releases.filter((name) => name !== current).slice(0, -(kept - 1));
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
}
