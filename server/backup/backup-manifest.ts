import { z } from "zod";
import { Instant } from "../../core/contract/record.ts";

/** Version of a backup's own form; another one is refused. */
export const backupFormat = 1;

/** Written last: a folder without it is no backup. */
export const manifestFile = "manifest.json";

/** What of a backup goes into the data folder lies under this folder, by the names it has there. */
export const dataFolder = "data";

/** Of a file within the backup, with slashes: nothing that leads out of it, nothing hidden. */
const InnerPath = z.string().regex(/^(?:\w[\w.-]*\/)*\w[\w.-]*$/);

export const FileMark = z.object({ bytes: z.int().nonnegative(), sha256: z.hex().length(64) });
export type FileMark = z.infer<typeof FileMark>;

/** What a backup holds. */
export const BackupManifest = z.object({
  format: z.literal(backupFormat),
  /** Version of the program that took it. */
  program: z.string(),
  /** The state that it holds is that of this moment or shortly after. */
  startedAt: Instant,
  finishedAt: Instant,
  /** Changes of the tables that the database has had. */
  migrations: z.array(z.string()),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.int()),
  /** Last entry of the audit log: one that is cut off later is found out by it. */
  audit: z.object({ seq: z.int(), hash: z.string() }),
  /** The release that was served; null where the portal had not been crawled yet. */
  release: z.string().nullable(),
  files: z.record(InnerPath, FileMark),
});
export type BackupManifest = z.infer<typeof BackupManifest>;
