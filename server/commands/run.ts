import { parseArgs } from "node:util";
import { defineMessages } from "../../core/language/define-messages.ts";
import { loadConfig } from "../load-config.ts";
import type { Config } from "../../core/contract/config.ts";
import { auditExport } from "./audit-export.ts";
import { auditVerify } from "./audit-verify.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { erase } from "./erase.ts";
import { explain } from "./explain.ts";
import { importUsers } from "./import-users.ts";
import { givePersonData } from "./person-data.ts";
import { orTellWhyNot } from "./or-tell-why-not.ts";
import { restore } from "./restore.ts";
import { serve } from "./serve.ts";
import { placeSettings } from "./place-settings.ts";
import { systemTerminal, type Terminal } from "./terminal.ts";

const messages = defineMessages({
  usage: {
    ru: `Использование:
  ask-me serve        --config FILE             запустить сервер
  ask-me check        --config FILE [--alarms]  проверить настройки, портал, почту, базу и индекс;
                                                с --alarms послать пробное сообщение вебхуку тревог
  ask-me explain АДРЕС --config FILE            что станет с адресом портала при обходе и почему
  ask-me users import ФАЙЛ.csv --config FILE [--apply]
                                                показать, что изменит список людей; с --apply записать
  ask-me erase        --person ЛОГИН | --request НОМЕР  --config FILE
                                                стереть тексты и данные человека или вопроса
  ask-me backup       --config FILE [--to ПАПКА]
                                                резервная копия, можно при работающем сервере
  ask-me restore      --from КОПИЯ --config FILE [--replace]
                                                восстановить копию; --replace отложит то, что в data, в сторону
  ask-me person-data ЛОГИН --to ФАЙЛ --config FILE
                                                всё, что хранится о человеке, в файл JSON
  ask-me audit verify --config FILE [--head НОМЕР:СУММА]
                                                проверить, цел ли журнал действий
  ask-me audit export --to ФАЙЛ --config FILE   журнал действий в файл CSV
Без --config берётся ask-me.yaml в текущей папке.`,
    en: `Usage:
  ask-me serve        --config FILE             start the server
  ask-me check        --config FILE [--alarms]  try settings, portal, mail, database and index;
                                                with --alarms, send the alarms' webhook a test message
  ask-me explain ADDRESS --config FILE          what a crawl makes of an address of the portal, and why
  ask-me users import FILE.csv --config FILE [--apply]
                                                show what a list of people changes; with --apply, write it
  ask-me erase        --person LOGIN | --request NUMBER  --config FILE
                                                erase the texts and data of a person or a request
  ask-me backup       --config FILE [--to FOLDER]
                                                a backup, while the server runs too
  ask-me restore      --from BACKUP --config FILE [--replace]
                                                puts a backup back; --replace moves what is in data aside
  ask-me person-data LOGIN --to FILE --config FILE
                                                all that is kept of a person, into a file of JSON
  ask-me audit verify --config FILE [--head NUMBER:HASH]
                                                whether the audit log is whole
  ask-me audit export --to FILE --config FILE   the audit log into a file of CSV
Without --config it is ask-me.yaml in the current folder.`,
  },
  wrongConfig: { ru: "Настройки не подходят:", en: "The settings are not right:" },
});

const options = {
  config: { type: "string", default: "ask-me.yaml" },
  apply: { type: "boolean", default: false },
  alarms: { type: "boolean", default: false },
  person: { type: "string" },
  request: { type: "string" },
  to: { type: "string" },
  from: { type: "string" },
  replace: { type: "boolean", default: false },
  head: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** Runs a command line and gives the exit code: 0 fine, 1 finished with problems, 2 could not be done. */
export async function run(args: string[], terminal: Terminal = systemTerminal()): Promise<number> {
  const say = messages(terminal.language);
  const parsed = parseOrNull(args);
  if (parsed === null) {
    terminal.complain(say.usage);
    return 2;
  }
  const { values, positionals } = parsed;
  const command = commandOf(positionals);
  if (values.help || command === null) {
    (values.help ? terminal.say : terminal.complain)(say.usage);
    return values.help ? 0 : 2;
  }
  if (command === restore) await placeSettings(values, terminal);
  const loaded = await loadConfig(values.config, terminal.language);
  if (loaded.kind === "wrong") {
    terminal.complain(say.wrongConfig);
    for (const problem of loaded.problems) terminal.complain(`  ${problem}`);
    return 2;
  }
  const { config } = loaded;
  return orTellWhyNot(terminal, () =>
    command({ config, file: values.config, values, positionals, terminal }),
  );
}

export type Running = {
  readonly config: Config;
  /** The configuration's own path. */
  readonly file: string;
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
};

type Values = {
  readonly apply: boolean;
  readonly alarms: boolean;
  readonly person?: string | undefined;
  readonly request?: string | undefined;
  readonly to?: string | undefined;
  readonly from?: string | undefined;
  readonly head?: string | undefined;
  readonly replace: boolean;
};

type Command = (running: Running) => Promise<number>;

function commandOf([first, second]: readonly string[]): Command | null {
  if (first === "serve") return serve;
  if (first === "backup") return backup;
  if (first === "audit" && second === "verify") return auditVerify;
  if (first === "audit" && second === "export") return auditExport;
  if (first === "person-data" && second !== undefined) return givePersonData;
  if (first === "restore") return restore;
  if (first === "check") return check;
  if (first === "erase") return erase;
  if (first === "explain" && second !== undefined) return explain;
  if (first === "users" && second === "import") return importUsers;
  return null;
}

function parseOrNull(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}
