import { defineMessages } from "../../core/language/define-messages.ts";
import { type Restored, restoreBackup } from "../backup/restore-backup.ts";
import { systemClock } from "../clock.ts";
import type { Running } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

const messages = defineMessages({
  which: {
    ru: "Назовите копию: --from ПАПКА, в которой лежит manifest.json.",
    en: "Name the backup: --from FOLDER, the one that manifest.json lies in.",
  },
  restored: {
    ru: (at: string, requests: number) =>
      `Восстановлено состояние на ${at}, вопросов: ${requests}; контрольные суммы сошлись.`,
    en: (at: string, requests: number) =>
      `Restored as of ${at}, ${requests} requests; all digests are right.`,
  },
  aside: {
    ru: (folder: string) =>
      `Прежнее содержимое data отложено в ${folder}. Удалите его, когда убедитесь, что всё работает: в нём персональные данные.`,
    en: (folder: string) =>
      `What was in data lies in ${folder}. Delete it once all works: it holds personal data.`,
  },
  erased: {
    ru: (count: number) => `Стёртое после этой копии стёрто снова: ${count}.`,
    en: (count: number) => `What was erased after this backup was erased again: ${count}.`,
  },
  next: {
    ru: `Дальше:
  1. Запустите сервер: npm run serve -- --config ask-me.yaml
  2. Обойдите портал: npm run crawl. Пока обход не закончен, права в поиске те, что были на день копии.
  3. Загрузите список людей заново (ask-me users import или каталог): кто уволен после копии, снова может войти.
  4. Все входят заново, браузеры подключаются одним подтверждением: входов в копии нет.`,
    en: `Next:
  1. Start the server: npm run serve -- --config ask-me.yaml
  2. Crawl the portal: npm run crawl. Until it is done, search shows what rights were on the backup's day.
  3. Import the people's list again (ask-me users import, or the directory): who left since the backup may sign in again.
  4. Everybody signs in again, browsers connect with one confirmation: a backup holds no sign-ins.`,
  },
  "no-backup": {
    ru: (from: string) =>
      `В ${from} нет целой резервной копии этой программы (manifest.json): проверьте путь.`,
    en: (from: string) =>
      `There is no whole backup of this program in ${from} (manifest.json): check the path.`,
  },
  damaged: {
    ru: (count: number, files: string) =>
      `Копия повреждена, файлов: ${count} (${files}). Ничего не изменено. Возьмите другую копию.`,
    en: (count: number, files: string) =>
      `The backup is damaged, ${count} files (${files}). Nothing was changed. Take another one.`,
  },
  newer: {
    ru: (version: string, unknown: string) =>
      `Копия сделана более новой версией ${version} (${unknown}): установите её. Ничего не изменено.`,
    en: (version: string, unknown: string) =>
      `The backup was made by a newer version, ${version} (${unknown}): install that one. Nothing was changed.`,
  },
  "not-empty": {
    ru: (data: string) =>
      `Папка ${data} не пуста. С --replace то, что в ней, будет отложено в сторону, не удалено.`,
    en: (data: string) =>
      `The folder ${data} is not empty. With --replace what is in it is moved aside, not deleted.`,
  },
  "in-use": {
    ru: "Базу держит сервер или другая команда: остановите их и повторите. Ничего не изменено.",
    en: "A server or another command has the database open: stop it and try again. Nothing was changed.",
  },
  "no-space": {
    ru: (needed: number, free: number) =>
      `Мало места: нужно ${needed} МБ, свободно ${free} МБ. Ничего не изменено.`,
    en: (needed: number, free: number) =>
      `There is no room: ${needed} MB are needed, ${free} MB are free. Nothing was changed.`,
  },
  "other-begun": {
    ru: (startedAt: string) =>
      `Прервано восстановление другой копии (${startedAt}): сначала доведите до конца его, той же командой с той копией.`,
    en: (startedAt: string) =>
      `Restoring another backup (${startedAt}) was broken off: bring that to its end first, by the same command with that backup.`,
  },
  failed: {
    ru: (why: string) => `Не удалось: ${why}. Устраните причину и повторите ту же команду: она продолжит.`,
    en: (why: string) => `It failed: ${why}. Mend the cause and run the same command again: it goes on.`,
  },
});

/** `ask-me restore`: 0 restored, 2 not. The server must not run. */
export async function restore({ config, values, terminal }: Running): Promise<number> {
  const say = messages(terminal.language);
  const { from, replace } = values;
  if (from === undefined) return refuse(terminal, say.which);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, stop);
  try {
    const { signal } = stopping;
    const became = await restoreBackup({ from, config, replace, now: systemClock, signal });
    if (became.kind !== "restored") return refuse(terminal, whyNot(became, { from, data: config.data, say }));
    const { manifest, aside, erasedAgain } = became;
    terminal.say(say.restored(manifest.startedAt, manifest.rows["request"] ?? 0));
    if (aside !== null) terminal.say(say.aside(aside));
    if (erasedAgain > 0) terminal.say(say.erased(erasedAgain));
    terminal.say(say.next);
    return 0;
  } catch (error) {
    return refuse(terminal, say.failed(error instanceof Error ? error.message : String(error)));
  } finally {
    for (const name of ["SIGTERM", "SIGINT"] as const) process.off(name, stop);
  }
}

function whyNot(
  became: Exclude<Restored, { kind: "restored" }>,
  { from, data, say }: { from: string; data: string; say: ReturnType<typeof messages> },
): string {
  switch (became.kind) {
    case "no-backup":
      return say["no-backup"](from);
    case "damaged":
      return say.damaged(became.files.length, became.files.slice(0, 5).join(", "));
    case "newer":
      return say.newer(became.version, became.unknown.join(", "));
    case "not-empty":
      return say["not-empty"](data);
    case "in-use":
      return say["in-use"];
    case "no-space":
      return say["no-space"](megabytes(became.needed), megabytes(became.free));
    case "other-begun":
      return say["other-begun"](became.startedAt);
    default:
      return became satisfies never;
  }
}

function refuse({ complain }: Terminal, why: string): number {
  complain(why);
  return 2;
}
