import { parseArgs } from "node:util";
import { terminalLanguage } from "../../core/language/choose-language.ts";
import { usage } from "./usage.ts";
import { runCheck } from "./run-check.ts";
import { runExplain, runExplainJson } from "./run-explain.ts";
import { runCrawl, type CrawlWanted, type Terminal } from "./run-crawl.ts";

/** Runs a command line. @returns the exit code: 0 fine, 1 finished with problems, 2 could not be done. */
export async function runCommand(given: readonly string[]): Promise<number> {
  const terminal = systemTerminal();
  const parsed = readArguments(given);
  if (parsed.command === "crawl" && parsed.config) return runCrawl(parsed.config, parsed, terminal);
  if (parsed.command === "explain" && parsed.config && parsed.given) {
    const explain = parsed.json ? runExplainJson : runExplain;
    return explain(parsed.config, parsed.given, terminal);
  }
  if (parsed.command === "check" && parsed.config) return runCheck(parsed.config, parsed.json, terminal);
  const asked = parsed.command === "help";
  (asked ? terminal.out : terminal.err).write(`${parsed.trouble}${usage(terminal.language).text}\n`);
  return asked ? 0 : 2;
}

const nothingWanted = {
  allow: false,
  rights: false,
  dryRun: false,
  sources: [],
  schedule: false,
  by: undefined,
};

function readArguments(words: readonly string[]): CrawlWanted & {
  readonly command: string;
  readonly given: string;
  readonly config: string;
  readonly json: boolean;
  readonly trouble: string;
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        config: { type: "string" },
        json: { type: "boolean", default: false },
        allow: { type: "boolean", default: false },
        rights: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        source: { type: "string", multiple: true, default: [] },
        by: { type: "string" },
        schedule: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const [named = "", given = ""] = positionals;
    const command = values.help ? "help" : named;
    const { config = "", json, allow, rights, "dry-run": dryRun, source: sources, by, schedule } = values;
    return { command, given, config, json, allow, rights, dryRun, sources, by, schedule, trouble: "" };
  } catch (error) {
    const trouble = error instanceof Error ? `${error.message}\n` : "";
    return { ...nothingWanted, command: "", given: "", config: "", json: false, trouble };
  }
}

function systemTerminal(): Terminal {
  const { env } = process;
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  return {
    out: process.stdout,
    err: process.stderr,
    language: terminalLanguage(env),
    environment: env,
    signal: stop.signal,
  };
}
