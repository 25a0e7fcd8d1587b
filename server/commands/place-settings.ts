import { constants, copyFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { defineMessages } from "../../core/language/define-messages.ts";
import { settingsFile } from "../backup/take-backup.ts";
import type { Terminal } from "./terminal.ts";

const messages = defineMessages({
  placed: {
    ru: (file: string) =>
      `Настроек не было: взяты из копии и лежат в ${file}. Проверьте адреса и папки, задайте переменные окружения с секретами.`,
    en: (file: string) =>
      `There were no settings: those of the backup were put at ${file}. Check addresses and folders, and set the environment's secrets.`,
  },
});

/** On a clean machine the settings come from the backup; those that are there are left alone. */
export async function placeSettings(
  { config, from }: { readonly config: string; readonly from?: string | undefined },
  { language, say }: Terminal,
): Promise<void> {
  if (from === undefined) return;
  try {
    await copyFile(join(from, settingsFile), config, constants.COPYFILE_EXCL);
    say(messages(language).placed(resolve(config)));
  } catch {
    // They are there already, or the backup has none: reading them tells what is wrong.
  }
}
