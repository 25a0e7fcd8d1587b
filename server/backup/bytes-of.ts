import type { BackupManifest } from "./backup-manifest.ts";

/** How large a backup is. */
export function bytesOf({ files }: Pick<BackupManifest, "files">): number {
  return Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
}
