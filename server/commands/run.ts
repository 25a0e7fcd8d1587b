import { parseArgs } from "node:util";
import { defineMessages } from "../../core/language/define-messages.ts";
import { loadConfig } from "../load-config.ts";
import type { Config } from "../../core/contract/config.ts";
import { check } from "./check.ts";
import { erase } from "./erase.ts";
import { explain } from "./explain.ts";
import { importUsers } from "./import-users.ts";
import { serve } from "./serve.ts";
import { systemTerminal, type Terminal } from "./terminal.ts";

const messages = defineMessages({
  usage: {
    ru: `Использование:
  ask-me serve        --config FILE             запустить сервер
  ask-me check        --config FILE             проверить настройки, портал, почту, базу и индекс
  ask-me explain АДРЕС --config FILE            что станет с адресом портала при обходе и почему
  ask-me users import ФАЙЛ.csv --config FILE [--apply]
                                                показать, что изменит список людей; с --apply записать
  ask-me erase        --person ЛОГИН | --request НОМЕР  --config FILE
                                                стереть тексты и данные человека или вопроса
Без --config берётся ask-me.yaml в текущей папке.`,
    en: `Usage:
  ask-me serve        --config FILE             start the server
  ask-me check        --config FILE             try settings, portal, mail, database and index
  ask-me explain ADDRESS --config FILE          what a crawl makes of an address of the portal, and why
  ask-me users import FILE.csv --config FILE [--apply]
                                                show what a list of people changes; with --apply, write it
  ask-me erase        --person LOGIN | --request NUMBER  --config FILE
                                                erase the texts and data of a person or a request
Without --config it is ask-me.yaml in the current folder.`,
  },
  wrongConfig: { ru: "Настройки не подходят:", en: "The settings are not right:" },
});

const options = {
  config: { type: "string", default: "ask-me.yaml" },
  apply: { type: "boolean", default: false },
  person: { type: "string" },
  request: { type: "string" },
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
  const loaded = await loadConfig(values.config, terminal.language);
  if (loaded.kind === "wrong") {
    terminal.complain(say.wrongConfig);
    for (const problem of loaded.problems) terminal.complain(`  ${problem}`);
    return 2;
  }
  return command({ config: loaded.config, file: values.config, values, positionals, terminal });
}

export type Running = {
  readonly config: Config;
  /** The configuration's own path. */
  readonly file: string;
  readonly values: { apply: boolean; person?: string | undefined; request?: string | undefined };
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
};

type Command = (running: Running) => Promise<number>;

function commandOf([first, second]: readonly string[]): Command | null {
  if (first === "serve") return serve;
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
