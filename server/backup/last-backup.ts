import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Instant } from "../../core/contract/record.ts";

/** Beside the database, written by whoever takes a backup: the server's own or `ask-me backup`. */
export const backupStateFile = "backup-state.json";

/** How backups stand: for metrics, alarms and `ask-me check`. */
export const BackupState = z.object({
  /** The latest that is whole; null before the first. `at` is what it holds: the instant at which it began. */
  last: z
    .object({ at: Instant, finishedAt: Instant, folder: z.string(), bytes: z.int().nonnegative() })
    .nullable(),
  /** The latest attempt, where it failed: `why` is a code such as `no-space`, never a path or a text. */
  failed: z.object({ at: Instant, why: z.string() }).nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/** One small file is read; both null where no backup was ever taken or the file cannot be understood. */
export async function lastBackup(data: string): Promise<BackupState> {
  const none = { last: null, failed: null };
  try {
    const read = BackupState.safeParse(JSON.parse(await readFile(join(data, backupStateFile), "utf8")));
    return read.data ?? none;
  } catch {
    return none;
  }
}
