import { access, constants, mkdir, stat } from "node:fs/promises";
import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { lastBackup } from "../backup/last-backup.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "резервные копии", en: "backups" },
  none: {
    ru: "сервер их не делает: задайте backup.folder или копируйте командой ask-me backup (docs/ru/backup.md)",
    en: "the server takes none: set backup.folder, or take them by ask-me backup (docs/en/backup.md)",
  },
  notWritable: {
    ru: (folder: string) =>
      `в папку ${folder} нельзя писать: создайте её или дайте права (ключ backup.folder)`,
    en: (folder: string) =>
      `the folder ${folder} cannot be written: make it or grant the right (key backup.folder)`,
  },
  failed: {
    ru: (at: string, why: string) =>
      `последняя попытка (${at}) не удалась: ${why}. Выполните ask-me backup, она скажет подробнее`,
    en: (at: string, why: string) =>
      `the latest attempt (${at}) failed: ${why}. Run ask-me backup, which tells more`,
  },
  sameDisk: {
    ru: (folder: string) =>
      `${folder} лежит на том же диске, что и data: если он сломается, пропадёт всё. Возьмите другой`,
    en: (folder: string) =>
      `${folder} lies on the same disk as data: if that fails, all is gone. Take another one`,
  },
  last: {
    ru: (at: string, folder: string) => `последняя: ${at}, ${folder}`,
    en: (at: string, folder: string) => `the last one: ${at}, ${folder}`,
  },
  first: {
    ru: (folder: string) => `первая ещё впереди, папка ${folder} готова`,
    en: (folder: string) => `the first is still to come, the folder ${folder} is ready`,
  },
});

/** Whether backups can be taken and the last one was. Makes the folder, and changes nothing else. */
export async function checkBackup(
  { backup, data }: Pick<Config, "backup" | "data">,
  language: Language,
): Promise<Finding> {
  const say = messages(language);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  if (!backup) return finding("ok", say.none);
  const { folder } = backup;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch {
    return finding("fail", say.notWritable(folder));
  }
  const { last, failed } = await lastBackup(data);
  if (failed) return finding("warn", say.failed(failed.at, failed.why));
  if (await isSameDisk(folder, data)) return finding("warn", say.sameDisk(folder));
  return finding("ok", last ? say.last(last.at, last.folder) : say.first(folder));
}

/** False where there is no data folder yet. */
async function isSameDisk(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other).catch(() => null)]);
  return a.dev === b?.dev;
}
