import { existsSync } from "node:fs";
import { defineMessages } from "../../core/language/define-messages.ts";
import type { AuditHead } from "../audit/audit-head.ts";
import { verifyLog } from "../audit/verify-log.ts";
import { databaseFile } from "../store/database-file.ts";
import { openReading } from "../store/open-reading.ts";
import type { Running } from "./run.ts";

const messages = defineMessages({
  noDatabase: {
    ru: (file: string) => `Базы ${file} нет: проверьте ключ data в настройках.`,
    en: (file: string) => `There is no database ${file}: check the key data in the settings.`,
  },
  wrongHead: {
    ru: "--head пишется как НОМЕР:СУММА, так, как она стоит в журнале сервера (строка «audit log») и в описании резервной копии.",
    en: "--head is written as NUMBER:HASH, as it stands in the server's log (the line «audit log») and in a backup's manifest.",
  },
  whole: {
    ru: (entries: number, head: string) => `Журнал цел, записей: ${entries}. Последняя: ${head}`,
    en: (entries: number, head: string) => `The log is whole, entries: ${entries}. The last one: ${head}`,
  },
  broken: {
    ru: (at: number) =>
      `Журнал изменён в обход сервера: не сходится запись ${at}. Сравните с последней резервной копией, где он цел.`,
    en: (at: number) =>
      `The log was altered behind the server: entry ${at} does not agree. Compare with the last backup where it is whole.`,
  },
  otherHead: {
    ru: (at: number) =>
      `Записи ${at} в том виде, как она отмечена в --head, в журнале нет: конец журнала отрезан или журнал написан заново.`,
    en: (at: number) =>
      `Entry ${at} is not in the log as --head has it: the log's end was cut off, or all of it written anew.`,
  },
});

/** Reads the audit log through, beside a running server or without it: 0 whole, 1 altered, 2 could not be tried. */
export async function auditVerify({ config, values, terminal }: Running): Promise<number> {
  const { language, say, complain } = terminal;
  const text = messages(language);
  const kept = headIn(values.head);
  if (kept === null) {
    complain(text.wrongHead);
    return 2;
  }
  const file = databaseFile(config.data);
  if (!existsSync(file)) {
    complain(text.noDatabase(file));
    return 2;
  }
  const reading = openReading(file);
  try {
    const verdict = await verifyLog(reading.read, kept);
    switch (verdict.kind) {
      case "whole":
        say(text.whole(verdict.head.seq, `${verdict.head.seq}:${verdict.head.hash}`));
        return 0;
      case "broken":
        complain(text.broken(verdict.at));
        return 1;
      case "other-head":
        complain(text.otherHead(verdict.at));
        return 1;
    }
  } finally {
    await reading.close();
  }
}

function headIn(given: string | undefined): AuditHead | null {
  if (given === undefined) return { seq: 0, hash: "" };
  const [, seq = "", hash = ""] = /^(\d{1,15}):([0-9a-f]{64}|)$/.exec(given.trim()) ?? [];
  return seq === "" ? null : { seq: Number(seq), hash };
}
