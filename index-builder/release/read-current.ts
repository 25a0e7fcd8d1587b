import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ReleaseManifest, releaseFiles } from "../../core/contract/release.ts";
import { readDocuments } from "./read-documents.ts";
import { readNamed } from "./read-named.ts";
import type { ReleasedDocument } from "./released-document.ts";

/** The release being served, as far as the next one is made from it. */
export type Current = {
  readonly folder: string;
  readonly manifest: ReleaseManifest;
  readonly documents: readonly ReleasedDocument[];
};

/**
 * base: the next release is made from it · damaged: one is named that cannot be made use of; how many sections it had, where
 * its manifest can be read · none: the next one is the first.
 */
export type Before =
  | { readonly kind: "base"; readonly current: Current }
  | { readonly kind: "damaged"; readonly sections: number }
  | { readonly kind: "none" };

/** @param folder `<data>/releases`. */
export async function readCurrent(folder: string): Promise<Before> {
  const found = await readManifest(folder);
  if (found === null) return { kind: "none" };
  const { own, manifest } = found;
  try {
    const documents = await readDocuments(own);
    if (await isWhole(own, manifest)) {
      return { kind: "base", current: { folder: own, manifest, documents } };
    }
  } catch {
    // Missing or unreadable.
  }
  return { kind: "damaged", sections: manifest.sections };
}

/** Of the release that is named; null where there is none, or only one of another format. */
async function readManifest(folder: string): Promise<{ own: string; manifest: ReleaseManifest } | null> {
  try {
    const own = join(folder, await readNamed(folder));
    const text = await readFile(join(own, releaseFiles.manifest), "utf8");
    return { own, manifest: ReleaseManifest.parse(JSON.parse(text)) };
  } catch {
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
