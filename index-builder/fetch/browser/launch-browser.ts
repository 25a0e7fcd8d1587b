import { existsSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Browser } from "playwright-core";
import type { BrowserSettings } from "../../../core/contract/config-browser.ts";
import { noNetwork } from "./no-network.ts";

/** What keeps a source that needs a browser from having one. */
export type NoBrowser = {
  readonly kind: "no-browser";
  /** library: playwright-core is not installed · program: no Chromium at that path · start: it ended at once. */
  readonly why: "library" | "program" | "start";
  readonly detail: string;
};

export type Launched = { readonly kind: "launched"; readonly browser: Browser } | NoBrowser;

const usualProgram = "/usr/bin/chromium";
const startsWithinMs = 30_000;
/** A page's own scripts may take this much memory, in MB. */
const scriptMemoryMb = 512;

/** Starts Chromium without a window, a profile, and the network. */
export async function launchBrowser(settings: BrowserSettings): Promise<Launched> {
  const program = settings.executable ?? process.env["CHROMIUM"] ?? usualProgram;
  // Optional: who renders no source needs no browser library.
  const library = await import("playwright-core").catch(() => null);
  if (library === null) return { kind: "no-browser", why: "library", detail: "playwright-core" };
  if (!existsSync(program)) return { kind: "no-browser", why: "program", detail: program };
  try {
    const browser = await library.chromium.launch({
      executablePath: program,
      headless: true,
      chromiumSandbox: settings.sandbox && process.getuid?.() !== 0,
      timeout: startsWithinMs,
      args: [...noNetwork, "--block-new-web-contents", `--js-flags=--max-old-space-size=${scriptMemoryMb}`],
      // The crawl is stopped by its own signal, and closes what it has opened.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return { kind: "launched", browser };
  } catch (error) {
    return { kind: "no-browser", why: "start", detail: reasonIn(error) };
  }
}

/** What Chromium itself said, else how it ended; the library puts many lines around it. */
function reasonIn(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const lines = text.split("\n");
  const said = lines.map((line) => /\[err\].*?(?:ERROR|FATAL)[^\]]*\] ?(.+)/.exec(line)?.[1]).find(Boolean);
  const ended = lines.map((line) => /<process did exit: ([^>]+)>/.exec(line)?.[1]).find(Boolean);
  return (said ?? ended ?? lines[0] ?? "").slice(0, 300);
}
