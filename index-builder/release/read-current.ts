import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  CurrentRelease,
  currentReleaseFile,
  ReleaseManifest,
  releaseFiles,
} from "../../core/contract/release.ts";
import { ReleasedDocument } from "./released-document.ts";

/** The release being served, as far as the next one is made from it. */
export type Current = {
  readonly folder: string;
  readonly manifest: ReleaseManifest;
  readonly documents: readonly ReleasedDocument[];
};

/** @param folder `<data>/releases`. @returns null where no release can be read: then the next one is the first. */
export async function readCurrent(folder: string): Promise<Current | null> {
  try {
    const current: unknown = JSON.parse(await readFile(join(folder, currentReleaseFile), "utf8"));
    const own = join(folder, CurrentRelease.parse(current).release);
    const manifest = ReleaseManifest.parse(
      JSON.parse(await readFile(join(own, releaseFiles.manifest), "utf8")),
    );
    const lines = (await readFile(join(own, releaseFiles.documents), "utf8")).split("\n");
    const documents = lines.flatMap((line) => (line === "" ? [] : ReleasedDocument.parse(JSON.parse(line))));
    return (await isWhole(own, manifest)) ? { folder: own, manifest, documents } : null;
  } catch {
    // Missing, unreadable or of another format.
    return null;
  }
}

/** By the length of its files: hashing them all would cost more than all the rest. */
async function isWhole(folder: string, { files }: ReleaseManifest): Promise<boolean> {
  for (const [name, { bytes }] of Object.entries(files)) {
    if ((await stat(join(folder, name))).size !== bytes) return false;
  }
  return true;
}
