import { terminalLanguage } from "../../core/language/choose-language.ts";
import type { Language } from "../../core/language/define-messages.ts";

/** Where a command speaks, and in which language. */
export type Terminal = {
  readonly language: Language;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
};

export function systemTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  return {
    language: terminalLanguage(environment),
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  };
}
