import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { BackupManifest, manifestFile } from "./backup-manifest.ts";

const prefix = "ask-me-";
const half = ".part";

export type BackupFolder = { readonly folder: string; readonly manifest: BackupManifest };

/** Where a backup that began then lies when it is whole. Names sort by time. */
export function backupFolder(to: string, startedAt: Date): string {
  return join(to, `${prefix}${startedAt.toISOString().replaceAll(/[:.]/g, "-")}`);
}

/** Where it lies until then. */
export function halfFolder(folder: string): string {
  return folder + half;
}

/** Whole backups in a folder, the oldest first. */
export async function backupsIn(to: string): Promise<BackupFolder[]> {
  const found: BackupFolder[] = [];
  for (const name of await namesIn(to)) {
    if (name.endsWith(half)) continue;
    const manifest = await readManifestOf(join(to, name));
    if (manifest) found.push({ folder: join(to, name), manifest });
  }
  return found;
}

/** Undefined where there is none, or one of another form. */
export async function readManifestOf(folder: string): Promise<BackupManifest | undefined> {
  try {
    const text = await readFile(join(folder, manifestFile), "utf8");
    return BackupManifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Removes what was broken off, and all but the newest so many. Nobody else may be taking one. */
export async function pruneBackups(to: string, keep: number): Promise<void> {
  for (const name of await namesIn(to))
    if (name.endsWith(half)) await rm(join(to, name), { recursive: true, force: true });
  const whole = await backupsIn(to);
  for (const { folder } of whole.slice(0, Math.max(0, whole.length - keep))) {
    // Without its manifest it is no backup, however far the removal comes.
    await rm(join(folder, manifestFile));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ours only: the folder may hold other things. */
async function namesIn(to: string): Promise<string[]> {
  const names = await readdir(to).catch(() => []);
  return names.filter((name) => name.startsWith(prefix)).toSorted((a, b) => (a < b ? -1 : 1));
}
