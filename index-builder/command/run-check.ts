import { checkSources, type Finding } from "./check-sources.ts";
import { loadConfig } from "./load-config.ts";
import type { Terminal } from "./run-crawl.ts";

/**
 * `check --config FILE [--json]`: a line for each finding, with `--json` as one JSON object `{level, source, message}`.
 * @returns 0 where all is fine, 1 where something is to be mended, 2 where the configuration cannot be read.
 */
export async function runCheck(file: string, json: boolean, terminal: Terminal): Promise<0 | 1 | 2> {
  const { out, language, environment, signal } = terminal;
  const show = ({ level, source, message }: Finding): void => {
    const text = `${level === "ok" ? "✓" : "!"} ${source ? `${source}: ` : ""}${message}`;
    out.write(`${json ? JSON.stringify({ level, source, message }) : text}\n`);
  };
  const loaded = await loadConfig(file, environment, language);
  if (loaded.kind === "wrong") {
    for (const message of loaded.problems) show({ level: "problem", source: "", message });
    return 2;
  }
  let code: 0 | 1 = 0;
  for await (const finding of checkSources({
    config: loaded.config,
    language,
    signal,
    now: () => new Date(),
  })) {
    show(finding);
    if (finding.level === "problem") code = 1;
  }
  return code;
}
