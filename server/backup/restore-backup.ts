import { existsSync } from "node:fs";
import { mkdir, statfs } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Config } from "../../core/contract/config.ts";
import type { Now } from "../clock.ts";
import { databaseFile } from "../store/database-file.ts";
import { migrations } from "../store/migrations.ts";
import { readManifestOf } from "./backup-folders.ts";
import type { BackupManifest } from "./backup-manifest.ts";
import { bytesOf } from "./bytes-of.ts";
import { claimLock } from "./claim-lock.ts";
import { copyIn, endRestore, entriesOf, moveIn, readPlan } from "./place-backup.ts";
import { isHalfRestored, restoreFolder } from "./restore-phase.ts";
import { settleRestored } from "./settle-restored.ts";

const lockFile = "backup.lock";
// The database grows while it is brought up to date.
const spareBytes = 64 * 1024 * 1024;

export type RestoreWish = {
  readonly from: string;
  readonly config: Pick<Config, "data" | "server" | "backup">;
  /** Moves what is in the data folder aside; without it, it must be empty. */
  readonly replace: boolean;
  readonly now: Now;
  readonly signal: AbortSignal;
};

export type Restored =
  | {
      readonly kind: "restored";
      readonly manifest: BackupManifest;
      /** Where what was there before lies now; null where nothing was. */
      readonly aside: string | null;
      readonly erasedAgain: number;
    }
  | { readonly kind: "no-backup" }
  | { readonly kind: "damaged"; readonly files: readonly string[] }
  | { readonly kind: "newer"; readonly version: string; readonly unknown: readonly string[] }
  | { readonly kind: "not-empty" }
  | { readonly kind: "in-use" }
  | { readonly kind: "no-space"; readonly needed: number; readonly free: number }
  /** One of another backup was broken off and has to come to its end first. */
  | { readonly kind: "other-begun"; readonly startedAt: string };

/**
 * Puts a backup in the place of the data folder's content. Killed anywhere, the same call goes on; until then nothing serves
 * what is half there. @throws what the disk or SQLite says.
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const { from, config, signal } = wish;
  const { data } = config;
  const manifest = await readManifestOf(from);
  if (!manifest) return { kind: "no-backup" };
  const unknown = manifest.migrations.filter((name) => !(name in migrations));
  if (unknown.length > 0) return { kind: "newer", version: manifest.program, unknown };
  await mkdir(data, { recursive: true, mode: 0o700 });
  const lock = claimLock(data, lockFile);
  if (lock === null || isInUse(data)) {
    lock?.release();
    return { kind: "in-use" };
  }
  try {
    const stays = [
      lockFile,
      `${lockFile}-journal`,
      "lost+found",
      relative(data, restoreFolder(data)),
      ...within(data, [from, config.backup?.folder]),
    ];
    if (isHalfRestored(data)) {
      const { startedAt } = await readPlan(data);
      if (startedAt !== manifest.startedAt) return { kind: "other-begun", startedAt };
    } else {
      const begun = await begin(wish, { manifest, stays });
      if (begun !== null) return begun;
    }
    signal.throwIfAborted();
    await moveIn(data, stays);
    const { aside } = await readPlan(data);
    const { startedAt } = manifest;
    const lists = [
      join(data, aside),
      dirname(resolve(from)),
      ...(config.backup ? [config.backup.folder] : []),
    ];
    const erasedAgain = await settleRestored({ config, startedAt, lists, now: wish.now });
    await endRestore(data);
    return {
      kind: "restored",
      manifest,
      aside: existsSync(join(data, aside)) ? join(data, aside) : null,
      erasedAgain,
    };
  } finally {
    lock.release();
  }
}

/** Everything that leaves what is there as it is. @returns why not; null where the copy is ready. */
async function begin(
  { from, config, replace, now, signal }: RestoreWish,
  { manifest, stays }: { readonly manifest: BackupManifest; readonly stays: readonly string[] },
): Promise<Exclude<Restored, { kind: "restored" }> | null> {
  const { data } = config;
  if (!replace && (await entriesOf(data, stays)).length > 0) return { kind: "not-empty" };
  const needed = bytesOf(manifest) + spareBytes;
  const { bavail, bsize } = await statfs(data);
  if (bavail * bsize < needed) return { kind: "no-space", needed, free: bavail * bsize };
  const files = await copyIn({ from, manifest, data, now: now(), signal });
  return files.length > 0 ? { kind: "damaged", files } : null;
}

/** Whether a server or a command has the database open. Leaving the write-ahead log is what the only one may do. */
function isInUse(data: string): boolean {
  if (!existsSync(databaseFile(data))) return false;
  const database = new DatabaseSync(databaseFile(data));
  try {
    database.exec("pragma busy_timeout = 1000; pragma journal_mode = delete");
    return false;
  } catch (error) {
    // A damaged one is no reason not to restore.
    return error instanceof Error && /locked/.test(error.message);
  } finally {
    database.close();
  }
}

/** Names of the data folder's own entries that these paths lie in. */
function within(data: string, paths: readonly (string | undefined)[]): string[] {
  return paths.flatMap((path) => {
    const [first = ""] = relative(data, resolve(path ?? data)).split(sep);
    return first === "" || first === ".." ? [] : [first];
  });
}
