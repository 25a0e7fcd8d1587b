import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Config } from "../core/contract/config.ts";
import { readConfig } from "../core/contract/read-config.ts";
import type { Language } from "../core/language/define-messages.ts";

export type Settings =
  | { kind: "ok"; server: string; extension: Config["extension"] }
  | { kind: "missing" }
  | { kind: "wrong"; problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** As long as the longest secret that the configuration asks for; no address, origin or id. */
const standIn = "x".repeat(64);

/**
 * What `ask-me.yaml` says of server and extension; folders become absolute. Secrets are not needed on the machine that
 * packages: something stands in for each variable that is not set, and none of them goes into a package.
 */
export async function loadSettings(
  file: string,
  environment: Environment,
  language: Language,
): Promise<Settings> {
  const yaml = await readFile(file, "utf8").catch(() => null);
  if (yaml === null) return { kind: "missing" };
  const named = Array.from(yaml.matchAll(/\$\{([A-Z0-9_]+)\}/g), ([, name]) => [name, standIn] as const);
  const read = readConfig(yaml, { ...Object.fromEntries(named), ...environment }, language);
  if (read.kind === "wrong") return read;
  const { server, extension } = read.config;
  const { packages, ...others } = extension;
  return {
    kind: "ok",
    server: server.address,
    extension: {
      ...others,
      ...(packages === undefined ? {} : { packages: resolve(dirname(file), packages) }),
    },
  };
}
