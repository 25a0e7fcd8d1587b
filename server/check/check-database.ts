import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { databaseFile } from "../store/database-file.ts";
import { pendingMigrations } from "../store/migrate.ts";
import { openStore } from "../store/open-store.ts";
import { refuseNewer } from "../store/upgrade/refuse-newer.ts";
import { whyNotUpgraded } from "../store/upgrade/upgrade-messages.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "база данных", en: "database" },
  fine: {
    ru: (file: string) => `${file}: открыта и записывается`,
    en: (file: string) => `${file}: open and writable`,
  },
  absent: {
    ru: (file: string) => `${file}: ещё нет, появится при первом запуске`,
    en: (file: string) => `${file}: not there yet, the first start makes it`,
  },
  noFolder: {
    ru: (folder: string) => `в папку ${folder} нельзя писать: создайте её или дайте права (ключ data)`,
    en: (folder: string) => `the folder ${folder} cannot be written: make it or grant the right (key data)`,
  },
  busy: {
    ru: (file: string) =>
      `${file}: занята другим процессом. Повторите; если не пройдёт, найдите, кто держит файл`,
    en: (file: string) => `${file}: held by another process. Try again; if it stays, find who holds the file`,
  },
  readOnly: {
    ru: (file: string) => `${file}: только для чтения. Дайте права на файл и папку, проверьте место на диске`,
    en: (file: string) =>
      `${file}: read-only. Grant the rights on file and folder, check the space on the disk`,
  },
  notOurs: {
    ru: (file: string, why: string) => `${file}: не открывается (${why}). Восстановите файл из копии`,
    en: (file: string, why: string) => `${file}: cannot be opened (${why}). Restore the file from a copy`,
  },
  older: {
    ru: (file: string) =>
      `${file}: от прежней версии, обновится при запуске сервера; перед этим он сам сделает копию рядом`,
    en: (file: string) =>
      `${file}: of an older version, brought up to date when the server starts, which makes a copy beside it first`,
  },
});

/** Whether the database can be written, and is of this version. Changes nothing. */
export async function checkDatabase(data: string, language: Language): Promise<Finding> {
  const say = messages(language);
  const file = databaseFile(data);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  if (!(await isThere(file))) {
    const folder = await nearestFolder(dirname(file));
    return (await isWritable(folder))
      ? finding("ok", say.absent(file))
      : finding("fail", say.noFolder(folder));
  }
  try {
    const store = openStore(file);
    try {
      const condition = await store.condition();
      if (condition === "busy") return finding("warn", say.busy(file));
      if (condition === "read-only") return finding("fail", say.readOnly(file));
      await refuseNewer(store.shared);
      const pending = await pendingMigrations(store.shared);
      return pending.length > 0 ? finding("warn", say.older(file)) : finding("ok", say.fine(file));
    } finally {
      await store.close();
    }
  } catch (error) {
    const why = whyNotUpgraded(error, language);
    if (why !== null) return finding("fail", why);
    return finding("fail", say.notOurs(file, error instanceof Error ? error.message : String(error)));
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** The folder itself, or the nearest above it that exists. */
async function nearestFolder(folder: string): Promise<string> {
  return (await isThere(folder)) || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
