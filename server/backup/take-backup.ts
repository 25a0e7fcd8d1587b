import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Now } from "../clock.ts";
import { programVersion } from "../program-version.ts";
import { databaseFile } from "../store/database-file.ts";
import { backupFolder, backupsIn, halfFolder, pruneBackups } from "./backup-folders.ts";
import { backupFormat, type BackupManifest, dataFolder, manifestFile } from "./backup-manifest.ts";
import { claimLock } from "./claim-lock.ts";
import { copyDatabase, filesNamed, finishCopy, goneFrom } from "./copy-database.ts";
import { copierInto } from "./copier-into.ts";
import { markOf } from "./copy-hashed.ts";
import { type CopyIn, copyRelease } from "./copy-release.ts";
import { erasuresFile } from "./erasures.ts";
import { forEachFew } from "./for-each-few.ts";
import { isAbsent } from "./is-absent.ts";
import { maskSettings } from "./mask-settings.ts";
import { syncFolder } from "./sync-folder.ts";

/** Name of the settings within a backup. */
export const settingsFile = "ask-me.yaml";
// Releases and files beside the database, which are counted as they come.
const spareBytes = 64 * 1024 * 1024;

export type BackupWish = {
  /** The data folder. */
  readonly data: string;
  /** The settings' own path. */
  readonly configFile: string;
  /** The folder that backups lie in. */
  readonly to: string;
  /** So many are kept. */
  readonly keep: number;
  readonly now: Now;
  readonly signal: AbortSignal;
};

export type BackupTaken =
  | {
      readonly kind: "taken";
      readonly folder: string;
      readonly manifest: BackupManifest;
      /** Keys of secrets that stood in the settings themselves. */
      readonly masked: readonly string[];
      /** Files that the database names and the disk has not: the data folder is damaged. */
      readonly missing: readonly string[];
    }
  | { readonly kind: "no-database" }
  | { readonly kind: "running" }
  | { readonly kind: "no-space"; readonly needed: number; readonly free: number };

/**
 * Takes a backup while the server serves, or while it does not. It stands under its name only when it is whole and on the
 * disk. @throws what the disk or SQLite says; nothing is left then but what the next one clears away.
 */
export async function takeBackup(wish: BackupWish): Promise<BackupTaken> {
  const { data, to, keep, now } = wish;
  if (!existsSync(databaseFile(data))) return { kind: "no-database" };
  const lock = claimLock(data, "backup.lock");
  if (lock === null) return { kind: "running" };
  try {
    await mkdir(to, { recursive: true, mode: 0o700 });
    await pruneBackups(to, Infinity);
    const needed = (await stat(databaseFile(data))).size + spareBytes;
    const { bavail, bsize } = await statfs(to);
    if (bavail * bsize < needed) return { kind: "no-space", needed, free: bavail * bsize };
    const startedAt = now();
    const folder = backupFolder(to, startedAt);
    try {
      const written = await writeBackup(wish, halfFolder(folder), startedAt);
      await rename(halfFolder(folder), folder);
      await syncFolder(to);
      await pruneBackups(to, keep);
      return { kind: "taken", folder, ...written };
    } catch (failure) {
      await rm(halfFolder(folder), { recursive: true, force: true });
      throw failure;
    }
  } finally {
    lock.release();
  }
}

async function writeBackup(wish: BackupWish, folder: string, startedAt: Date) {
  const { data, to, configFile, now, signal } = wish;
  await mkdir(join(folder, dataFolder), { recursive: true, mode: 0o700 });
  const copy = databaseFile(join(folder, dataFolder));
  await (await open(copy, "wx", 0o600)).close();
  copyDatabase(databaseFile(data), copy);
  const { files, copyIn } = copierInto({ data, folder, earlier: (await backupsIn(to)).at(-1), signal });
  const absent = await copyFiles(filesNamed(copy), copyIn);
  // What was erased since the database was copied is erased in the copy too; what is still named is missing.
  const erased = goneFrom(databaseFile(data), absent);
  const release = await copyRelease(data, folder, copyIn);
  await unlessAbsent(copyIn(erasuresFile));
  const { yaml, masked } = maskSettings(await readFile(configFile, "utf8"));
  await writeFile(join(folder, settingsFile), yaml, { mode: 0o600, flush: true });
  files[settingsFile] = await markOf(join(folder, settingsFile), signal);
  const about = finishCopy(copy, erased);
  await syncFolder(copy);
  files[`${dataFolder}/${databaseName}`] = await markOf(copy, signal);
  const manifest: BackupManifest = {
    format: backupFormat,
    program: programVersion(),
    startedAt: startedAt.toISOString(),
    finishedAt: now().toISOString(),
    ...about,
    release,
    files,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(join(folder, manifestFile), text, { mode: 0o600, flush: true });
  for (const inner of foldersOf(Object.keys(files))) await syncFolder(join(folder, inner));
  return { manifest, masked, missing: absent.filter((content) => !erased.includes(content)) };
}

/** @returns those that are not on the disk. */
async function copyFiles(contents: readonly string[], copyIn: CopyIn): Promise<string[]> {
  const absent: string[] = [];
  await forEachFew(contents, async (content) => {
    const isThere = await unlessAbsent(copyIn(`files/${content}`));
    if (!isThere) absent.push(content);
  });
  return absent;
}

/** @returns false where what was to be copied was not there. */
async function unlessAbsent(copying: Promise<void>): Promise<boolean> {
  try {
    await copying;
    return true;
  } catch (failure) {
    if (isAbsent(failure)) return false;
    throw failure;
  }
}

const databaseName = databaseFile("").replace(/^.*\//, "");

/** All folders that these paths lie in, the backup's own among them. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
  });
  return [...new Set([...folders, ""])];
}
