import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type BackupManifest, dataFolder } from "./backup-manifest.ts";
import { copyHashed, markOf } from "./copy-hashed.ts";
import { forEachFew } from "./for-each-few.ts";
import { isAbsent } from "./is-absent.ts";
import { type RestorePhase, restoreFolder, restorePhase } from "./restore-phase.ts";
import { syncFolder } from "./sync-folder.ts";

/** What was in the data folder before a restore lies in a folder of this name and the time. */
export const asidePrefix = "before-restore-";
const planFile = "plan.json";

/** Written before anything is moved, so that whoever goes on does the same. */
export const RestorePlan = z.object({
  /** When the backup that is put back began. */
  startedAt: z.string(),
  /** Name of the folder that takes what was in the data folder. */
  aside: z.string(),
});
export type RestorePlan = z.infer<typeof RestorePlan>;

type Placing = {
  readonly from: string;
  readonly manifest: BackupManifest;
  readonly data: string;
  readonly now: Date;
  readonly signal: AbortSignal;
};

/** What is in the data folder besides what always stays. */
export async function entriesOf(data: string, stays: readonly string[]): Promise<string[]> {
  const names = await readdir(data).catch(() => []);
  return names.filter((name) => !name.startsWith(asidePrefix) && !stays.includes(name));
}

/**
 * Copies the backup's data beside what is there, checking every byte of the backup.
 * @returns what is missing or not what the manifest says; with nothing of that, all is ready to go to its place.
 */
export async function copyIn({ from, manifest, data, now, signal }: Placing): Promise<string[]> {
  const folder = restoreFolder(data);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "copy"), { recursive: true, mode: 0o700 });
  const damaged: string[] = [];
  await forEachFew(Object.entries(manifest.files), async ([path, mark]) => {
    const [source, inner] = [join(from, path), path.slice(dataFolder.length + 1)];
    const read = path.startsWith(`${dataFolder}/`)
      ? copyHashed(source, join(folder, "copy", inner), signal)
      : markOf(source, signal);
    const found = await read.catch((failure: unknown) => {
      if (!isAbsent(failure)) throw failure;
      return null;
    });
    if (found?.bytes !== mark.bytes || found.sha256 !== mark.sha256) damaged.push(path);
  });
  if (damaged.length > 0) {
    await rm(folder, { recursive: true, force: true });
    return damaged;
  }
  for (const inner of await foldersBelow(join(folder, "copy"))) await syncFolder(inner);
  const aside = `${asidePrefix}${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  const plan: RestorePlan = { startedAt: manifest.startedAt, aside };
  await writeFile(join(folder, planFile), JSON.stringify(plan), { flush: true });
  await become(data, "copy", "ready");
  return [];
}

async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory());
  return [folder, ...below.map((entry) => join(entry.parentPath, entry.name))];
}

export async function readPlan(data: string): Promise<RestorePlan> {
  return RestorePlan.parse(JSON.parse(await readFile(join(restoreFolder(data), planFile), "utf8")));
}

/** Moves what was there aside and what comes in to its place. Broken off anywhere, it goes on the next time. */
export async function moveIn(data: string, stays: readonly string[]): Promise<void> {
  const { aside } = await readPlan(data);
  if (restorePhase(data) === "ready") {
    await moveAll(data, join(data, aside), await entriesOf(data, stays));
    await become(data, "ready", "placing");
  }
  if (restorePhase(data) === "placing") {
    const incoming = join(restoreFolder(data), "placing");
    await moveAll(incoming, data, await readdir(incoming));
    await become(data, "placing", "settling");
  }
}

/** The last step: from now on the data folder is an ordinary one. */
export async function endRestore(data: string): Promise<void> {
  await rm(restoreFolder(data), { recursive: true, force: true });
  await syncFolder(data);
}

async function moveAll(from: string, to: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of names) await rename(join(from, name), join(to, name));
  await syncFolder(from);
  await syncFolder(to);
}

async function become(data: string, from: RestorePhase, to: RestorePhase): Promise<void> {
  const folder = restoreFolder(data);
  await syncFolder(folder);
  await rename(join(folder, from), join(folder, to));
  await syncFolder(folder);
}
