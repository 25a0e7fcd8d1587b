import { resolve } from "node:path";
import { defineMessages } from "../../core/language/define-messages.ts";
import { digestOf } from "../audit/digest-of.ts";
import { recordChange } from "../audit/record-change.ts";
import { bytesOf } from "../backup/bytes-of.ts";
import { noteBackup } from "../backup/note-backup.ts";
import { type BackupTaken, takeBackup } from "../backup/take-backup.ts";
import { systemClock } from "../clock.ts";
import { databaseFile } from "../store/database-file.ts";
import { unavailable } from "../store/database-unavailable-error.ts";
import { openStore } from "../store/open-store.ts";
import { isOfThisVersion } from "../store/upgrade/is-of-this-version.ts";
import type { Running } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

const messages = defineMessages({
  where: {
    ru: "Назовите папку: --to ПАПКА или ключ backup.folder в настройках. Лучше на другом диске.",
    en: "Name the folder: --to FOLDER, or the key backup.folder in the settings. Best on another disk.",
  },
  taken: {
    ru: (folder: string, files: number, size: number) =>
      `Резервная копия: ${folder} (файлов: ${files}, ${size} МБ)`,
    en: (folder: string, files: number, size: number) => `Backup: ${folder} (${files} files, ${size} MB)`,
  },
  masked: {
    ru: (keys: string) =>
      `В настройках секреты записаны прямо в файле (${keys}). В копии вместо них \${ИМЯ}; перенесите их в переменные окружения и в самом файле.`,
    en: (keys: string) =>
      `The settings have secrets written in the file itself (${keys}). The backup has \${NAME} in their place; move them into the environment in the file too.`,
  },
  missing: {
    ru: (count: number, names: string) =>
      `База называет файлы, которых нет на диске (${count}): ${names}. Папка data повреждена: проверьте диск, возьмите файлы из более ранней копии.`,
    en: (count: number, names: string) =>
      `The database names files that are not on the disk (${count}): ${names}. The data folder is damaged: check the disk, take the files from an earlier backup.`,
  },
  "no-database": {
    ru: (file: string) => `Базы ${file} нет: копировать нечего. Проверьте ключ data.`,
    en: (file: string) => `There is no database ${file}: nothing to back up. Check the key data.`,
  },
  running: {
    ru: "Копия уже делается: дождитесь её.",
    en: "A backup is being taken already: wait for it.",
  },
  "no-space": {
    ru: (needed: number, free: number) =>
      `Мало места для копии: нужно не меньше ${needed} МБ, свободно ${free} МБ. Освободите место или уменьшите backup.keep.`,
    en: (needed: number, free: number) =>
      `There is no room for the backup: at least ${needed} MB are needed, ${free} MB are free. Make room, or lower backup.keep.`,
  },
  unrecorded: {
    ru: "Копия цела, но в журнал изменений её записать не удалось: база занята или только для чтения.",
    en: "The backup is whole, but it could not be written into the log of changes: the database is busy or read-only.",
  },
  failed: {
    ru: (why: string) =>
      `Копия не удалась: ${why}. Прежние копии целы. Проверьте папку, права и место, затем повторите.`,
    en: (why: string) =>
      `The backup failed: ${why}. Earlier backups are untouched. Check folder, rights and space, then try again.`,
  },
});

const keptByHand = 1000;

/** `ask-me backup`: beside a running server or without it. 0 whole, 1 whole but something is to be mended, 2 none. */
export async function backup({ config, file, values, terminal }: Running): Promise<number> {
  const say = messages(terminal.language);
  const { data } = config;
  const to = values.to === undefined ? config.backup?.folder : resolve(values.to);
  if (to === undefined) return refuse(terminal, say.where);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  const at = systemClock().toISOString();
  // A folder that was named by hand may be anybody's: nothing is cleared away there.
  const keep = values.to === undefined ? (config.backup?.keep ?? keptByHand) : keptByHand;
  const { signal } = stopping;
  try {
    const taken = await takeBackup({ data, configFile: file, to, keep, now: systemClock, signal });
    if (taken.kind !== "taken") return await refused(taken);
    const { startedAt, finishedAt } = taken.manifest;
    const bytes = bytesOf(taken.manifest);
    await noteBackup(data, { last: { at: startedAt, finishedAt, folder: taken.folder, bytes } });
    terminal.say(say.taken(taken.folder, Object.keys(taken.manifest.files).length, megabytes(bytes)));
    if (taken.masked.length > 0) terminal.complain(say.masked(taken.masked.join(", ")));
    const { missing } = taken;
    if (missing.length > 0) terminal.complain(say.missing(missing.length, missing.slice(0, 10).join(", ")));
    const isRecorded = await recordBackup(data, { startedAt, digest: digestOf(taken.manifest) });
    if (!isRecorded) terminal.complain(say.unrecorded);
    return isRecorded && taken.masked.length + missing.length === 0 ? 0 : 1;
  } catch (error) {
    await noteBackup(data, { failed: { at, why: codeOf(error) } }).catch(() => {});
    return refuse(terminal, say.failed(error instanceof Error ? error.message : String(error)));
  } finally {
    for (const name of ["SIGTERM", "SIGINT"] as const) process.off(name, stop);
  }

  async function refused(taken: Exclude<BackupTaken, { kind: "taken" }>): Promise<number> {
    if (taken.kind === "no-space") {
      await noteBackup(data, { failed: { at, why: taken.kind } });
      return refuse(terminal, say["no-space"](megabytes(taken.needed), megabytes(taken.free)));
    }
    if (taken.kind === "running") return refuse(terminal, say.running);
    return refuse(terminal, say["no-database"](databaseFile(data)));
  }
}

/** In the audit log, where the database is of this very version: a backup changes no tables. @returns false where it could not. */
async function recordBackup(data: string, about: { startedAt: string; digest: string }): Promise<boolean> {
  const store = openStore(databaseFile(data));
  try {
    if (!(await isOfThisVersion(store.shared))) return true;
    const entry = {
      at: systemClock().toISOString(),
      by: null,
      action: "backup-made",
      subject: `backup:${about.startedAt}`,
      before: null,
      after: about.digest,
    } as const;
    await store.write((trx) => recordChange(trx, entry));
    return true;
  } catch (error) {
    if (unavailable(error)) return false;
    throw error;
  } finally {
    await store.close();
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function refuse({ complain }: Terminal, why: string): number {
  complain(why);
  return 2;
}
