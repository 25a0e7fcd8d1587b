import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BackupState, backupStateFile, lastBackup } from "./last-backup.ts";

/** Writes down what became of an attempt, whoever made it; a failed one leaves the latest whole one named. */
export async function noteBackup(data: string, became: Partial<BackupState>): Promise<void> {
  const { last } = await lastBackup(data);
  const state: BackupState = { last, failed: null, ...became };
  const next = join(data, `.${backupStateFile}.next`);
  await writeFile(next, JSON.stringify(state), { mode: 0o600 });
  await rename(next, join(data, backupStateFile));
}
