import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { terminalLanguage } from "../core/language/choose-language.ts";
import { loadSettings } from "./load-settings.ts";
import { makeSigningKey } from "./make-signing-key.ts";
import { type BuildExtension, type Order, packageExtension } from "./package-extension.ts";
import { packageMessages } from "./package-messages.ts";
import { type KeyReading, leastBits, readSigningKey } from "./signing-key.ts";

export type Terminal = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly build: BuildExtension;
};

type Say = ReturnType<typeof packageMessages>;

const options = {
  config: { type: "string", default: "ask-me.yaml" },
  key: { type: "string" },
  "new-key": { type: "string" },
  out: { type: "string" },
  build: { type: "string" },
  "signed-xpi": { type: "string" },
  replace: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** Runs a command line. @returns the exit code: 0 fine, 2 could not be done */
export async function runCommand(args: string[], terminal: Terminal): Promise<number> {
  const say = packageMessages(terminalLanguage(terminal.environment));
  const values = readArguments(args);
  if (values?.help) {
    terminal.say(say.usage);
    return 0;
  }
  if (values?.["new-key"] !== undefined) return newKey(values["new-key"], say, terminal);
  if (values?.key === undefined) return refuse(terminal, say.usage);
  return packageFor({ ...values, key: values.key }, say, terminal);
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

type Values = NonNullable<ReturnType<typeof readArguments>> & { readonly key: string };

function refuse(terminal: Terminal, ...lines: string[]): number {
  for (const line of lines) terminal.complain(line);
  return 2;
}

async function newKey(file: string, say: Say, terminal: Terminal): Promise<number> {
  try {
    await makeSigningKey(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "?";
    return refuse(terminal, code === "EEXIST" ? say.keyThere(file) : say.keyUnwritable(file, code));
  }
  const read = await readSigningKey(file);
  if (read.kind !== "key") return refuse(terminal, keyFault(read, file, say));
  terminal.say(say.keyMade(file, read.key.id));
  return 0;
}

async function packageFor(values: Values, say: Say, terminal: Terminal): Promise<number> {
  const language = terminalLanguage(terminal.environment);
  const settings = await loadSettings(values.config, terminal.environment, language);
  if (settings.kind === "missing") return refuse(terminal, say.noConfig(values.config));
  if (settings.kind === "wrong")
    return refuse(terminal, say.wrongConfig, ...settings.problems.map((problem) => `  ${problem}`));
  const { server, extension } = settings;
  const out = values.out ?? extension.packages;
  if (out === undefined) return refuse(terminal, say.noOut);
  if (extension.portalOrigins.length === 0) return refuse(terminal, say.noPortal);
  const version = await versionOf(values.build);
  if (version === null) return refuse(terminal, say.wrongBuild);
  const read = await readSigningKey(values.key);
  if (read.kind !== "key") return refuse(terminal, keyFault(read, values.key, say));
  if (read.key.isOpenToOthers) terminal.complain(say.keyOpen(values.key));

  const { portalOrigins, firefoxId } = extension;
  const signedXpi = values["signed-xpi"] ?? null;
  const order: Order = {
    company: { server, portalOrigins, firefoxId, version, key: read.key.publicKey },
    extensionId: read.key.id,
    keyFile: values.key,
    out: resolve(out),
    signedXpi,
    replace: values.replace,
  };
  const packaged = await packageExtension(order, terminal.build);
  if (packaged.kind === "taken") return refuse(terminal, say.taken(packaged.name));
  if (packaged.kind === "unfit-xpi") return refuse(terminal, xpiFault(packaged.why, signedXpi ?? "", say));
  const { chrome, firefox } = packaged.packages;
  terminal.say(say.done(version, resolve(out)));
  for (const { name, bytes, sha256 } of [chrome.zip, chrome.crx, firefox.xpi])
    terminal.say(`  ${sha256}  ${name}  ${bytes}`);
  terminal.say(say.ids(chrome.id, firefox.id));
  if (!server.startsWith("https:")) terminal.complain(say.plain(server));
  if (!firefox.signed) terminal.say(say.unsigned);
  terminal.say(say.next(server));
  return 0;
}

const Product = z.object({ version: z.string() });

/** The product's version, with the number of the build behind it; null where that is no number. */
async function versionOf(build: string | undefined): Promise<string | null> {
  const { version } = Product.parse(
    JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")),
  );
  if (build === undefined) return version;
  const number = /^[1-9]\d{0,4}$/.test(build) ? Number(build) : 0;
  return number >= 1 && number <= 65_535 ? `${version}.${number}` : null;
}

function keyFault(read: Exclude<KeyReading, { kind: "key" }>, file: string, say: Say): string {
  switch (read.kind) {
    case "missing":
      return say.keyMissing(file);
    case "unreadable":
      return say.keyUnreadable(file);
    case "no-key":
      return say.keyNone(file);
    case "locked":
      return say.keyLocked(file);
    case "no-rsa":
      return say.keyNoRsa(file);
    case "short":
      return say.keyShort(file, read.bits, leastBits);
    default:
      return read satisfies never;
  }
}

function xpiFault(why: "no-archive" | "unsigned" | "other-contents", file: string, say: Say): string {
  return { "no-archive": say.xpiNoArchive, unsigned: say.xpiUnsigned, "other-contents": say.xpiOther }[why](
    file,
  );
}
