import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Config } from "../../core/contract/config.ts";
import { readConfig } from "../../core/contract/read-config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";

const messages = defineMessages({
  unreadable: {
    ru: (file: string, detail: string) => `файл ${file} не прочитать: ${detail}`,
    en: (file: string, detail: string) => `the file ${file} cannot be read: ${detail}`,
  },
});

export type LoadedConfig =
  | { readonly kind: "ok"; readonly config: Config }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

/** Reads a configuration file; its `data` comes back as an absolute path. */
export async function loadConfig(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
  language: Language,
): Promise<LoadedConfig> {
  let yaml: string;
  try {
    yaml = await readFile(file, "utf8");
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: "wrong", problems: [messages(language).unreadable(file, detail)] };
  }
  const read = readConfig(yaml, environment, language);
  if (read.kind === "wrong")
    return { kind: "wrong", problems: read.problems.map((line) => `${file}: ${line}`) };
  return { kind: "ok", config: { ...read.config, data: resolve(dirname(file), read.config.data) } };
}
