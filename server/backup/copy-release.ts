import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { currentReleaseFile, deniedFile } from "../../core/contract/release.ts";
import { releasesFolder } from "../catalogue/release-folder.ts";
import { currentRelease } from "../search/read-release.ts";
import { dataFolder } from "./backup-manifest.ts";
import { forEachFew } from "./for-each-few.ts";
import { isAbsent } from "./is-absent.ts";

/** Copies a file of the data folder into the backup, by its path within the one. */
export type CopyIn = (inner: string) => Promise<void>;

// A crawl takes minutes at least: one that publishes and clears away meanwhile does so once.
const attempts = 5;

/**
 * Copies the release that is served, with what points to it and what it may not show any more. One that gives way to a
 * newer one meanwhile is left for that. @returns its id; null where there is none.
 */
export async function copyRelease(data: string, to: string, copyIn: CopyIn): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptCopy(data, copyIn);
    } catch (failure) {
      if (!isAbsent(failure) || attempt === attempts) throw failure;
      await rm(releasesFolder(join(to, dataFolder)), { recursive: true, force: true });
    }
  }
}

async function attemptCopy(data: string, copyIn: CopyIn): Promise<string | null> {
  const release = await currentRelease(releasesFolder(data));
  if (release === null) return null;
  const names = await readdir(join(releasesFolder(data), release));
  await forEachFew(names, (name) => copyIn(`releases/${release}/${name}`));
  await copyIn(`releases/${currentReleaseFile}`);
  await copyIn(`releases/${deniedFile}`).catch((failure: unknown) => {
    if (!isAbsent(failure)) throw failure;
  });
  return release;
}
