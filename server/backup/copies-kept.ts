import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../core/contract/config.ts";
import { backupsIn } from "./backup-folders.ts";
import { asidePrefix } from "./place-backup.ts";

/** Folders that hold what was there on earlier days: backups where the settings say, and what restores have moved aside. */
export async function copiesKept({ data, backup }: Pick<Config, "data" | "backup">): Promise<string[]> {
  const aside = (await readdir(data)).filter((name) => name.startsWith(asidePrefix));
  const backups = backup === undefined ? [] : await backupsIn(backup.folder);
  return [...aside.map((name) => join(data, name)), ...backups.map(({ folder }) => folder)];
}
