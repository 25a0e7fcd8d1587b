import { z } from "zod";
import { isTimeZone } from "./is-time-zone.ts";

/** Backups that the server takes by itself; `ask-me backup` takes one at any time. */
export const BackupConfig = z.strictObject({
  /** Where they lie, relative to the file; on another disk than `data`, or a failing one takes both. */
  folder: z.string().min(1),
  /** Five fields: minute, hour, day of month, month, day of week; null leaves it to `ask-me backup`. */
  cron: z.string().min(9).nullable().default("30 2 * * *"),
  timeZone: z.string().refine(isTimeZone, "is not a time zone like Europe/Moscow").default("Europe/Moscow"),
  /** So many are kept, the oldest goes first. */
  keep: z.int().min(1).max(1000).default(14),
});
export type BackupConfig = z.infer<typeof BackupConfig>;
