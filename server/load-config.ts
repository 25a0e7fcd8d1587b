import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Config } from "../core/contract/config.ts";
import { readConfig } from "../core/contract/read-config.ts";
import { defineMessages, type Language } from "../core/language/define-messages.ts";

export type LoadedConfig = { kind: "ok"; config: Config } | { kind: "wrong"; problems: readonly string[] };

const messages = defineMessages({
  noFile: {
    ru: (file: string) =>
      `файла ${file} нет: укажите его через --config или скопируйте demo/ask-me.yaml как образец`,
    en: (file: string) =>
      `there is no file ${file}: name it by --config, or copy demo/ask-me.yaml to begin with`,
  },
  unreadable: {
    ru: (file: string, why: string) => `файл ${file} не читается (${why}): проверьте права`,
    en: (file: string, why: string) => `the file ${file} cannot be read (${why}): check its rights`,
  },
});

/** Reads the configuration file; folders in it become absolute, from where the file lies. */
export async function loadConfig(file: string, language: Language): Promise<LoadedConfig> {
  const say = messages(language);
  let yaml: string;
  try {
    yaml = await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "?";
    return { kind: "wrong", problems: [code === "ENOENT" ? say.noFile(file) : say.unreadable(file, code)] };
  }
  const read = readConfig(yaml, process.env, language);
  if (read.kind === "wrong") return read;
  const folder = dirname(resolve(file));
  const { data, extension, backup } = read.config;
  return {
    kind: "ok",
    config: {
      ...read.config,
      data: resolve(folder, data),
      ...(backup === undefined ? {} : { backup: { ...backup, folder: resolve(folder, backup.folder) } }),
      extension: {
        ...extension,
        ...(extension.packages === undefined ? {} : { packages: resolve(folder, extension.packages) }),
      },
    },
  };
}
