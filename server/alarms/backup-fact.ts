import type { Config } from "../../core/contract/config.ts";
import { lastBackup } from "../backup/last-backup.ts";
import type { SystemFacts } from "./system-alarms.ts";

/** How old the last good backup is. @param startedAt from when on a first one is awaited, where the server is to make some */
export async function backupFact(
  { data, backup }: Pick<Config, "data" | "backup">,
  startedAt: Date,
): Promise<NonNullable<SystemFacts["backup"]> | null> {
  const { last } = await lastBackup(data);
  if (last !== null) return { at: last.at, isFirst: false };
  const isAwaited = backup !== undefined && backup.cron !== null;
  return isAwaited ? { at: startedAt.toISOString(), isFirst: true } : null;
}
