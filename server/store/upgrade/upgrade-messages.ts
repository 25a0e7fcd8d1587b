import { defineMessages, type Language } from "../../../core/language/define-messages.ts";
import { HalfRestoredError } from "../../backup/half-restored-error.ts";
import { DatabaseNewerError } from "./database-newer-error.ts";
import { UpgradeRefusedError } from "./upgrade-refused-error.ts";

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

const messages = defineMessages({
  newer: {
    ru: (version: string | null, unknown: string) =>
      `База данных новее этой программы: с ней работала версия ${version ?? "неизвестно какая"} (${unknown}). Запустите ту версию или восстановите копию, сделанную перед обновлением: docs/ru/backup.md.`,
    en: (version: string | null, unknown: string) =>
      `The database is newer than this program: version ${version ?? "unknown"} has worked with it (${unknown}). Start that version, or put back the copy from before the upgrade: docs/en/backup.md.`,
  },
  noSpace: {
    ru: (needed: number, free: number) =>
      `База от прежней версии, а для копии перед обновлением мало места: нужно ${needed} МБ, свободно ${free} МБ. Освободите место; в базе ничего не изменено.`,
    en: (needed: number, free: number) =>
      `The database is of an older version, and there is no room for the copy before the upgrade: ${needed} MB are needed, ${free} MB are free. Make room; nothing was changed.`,
  },
  halfRestored: {
    ru: "Восстановление из копии прервано на середине: повторите ту же команду ask-me restore, она продолжит.",
    en: "A restore was broken off in the middle: run the same ask-me restore again, it goes on.",
  },
  inUse: {
    ru: "База от прежней версии и открыта другим процессом: остановите прежний сервер и команды ask-me, затем повторите. В базе ничего не изменено.",
    en: "The database is of an older version and another process has it open: stop the old server and any ask-me command, then try again. Nothing was changed.",
  },
  failed: {
    ru: (copy: string | null, why: string) =>
      `Базу не удалось обновить (${why}). В ней ничего не изменено: прежняя версия программы работает с ней, как раньше.${copy === null ? "" : ` Копия до обновления: ${copy}.`}`,
    en: (copy: string | null, why: string) =>
      `The database could not be brought up to date (${why}). Nothing in it was changed: the older version works with it as before.${copy === null ? "" : ` The copy from before: ${copy}.`}`,
  },
});

/** Why the database was left alone and what to do, in words; null for any other error. */
export function whyNotUpgraded(error: unknown, language: Language): string | null {
  const say = messages(language);
  if (error instanceof DatabaseNewerError) return say.newer(error.version, error.unknown.join(", "));
  if (error instanceof HalfRestoredError) return say.halfRestored;
  if (!(error instanceof UpgradeRefusedError)) return null;
  const { refusal } = error;
  if (refusal.kind === "no-space") return say.noSpace(megabytes(refusal.needed), megabytes(refusal.free));
  if (refusal.kind === "in-use") return say.inUse;
  return say.failed(refusal.copy, reasonOf(error.cause));
}

/** The innermost reason: SQLite's own words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
