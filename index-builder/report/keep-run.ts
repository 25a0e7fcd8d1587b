import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { crawlReportFolder, type CrawlRun } from "../../core/contract/crawl-run.ts";
import { replaceFile } from "../replace-file.ts";

/** Checks of rights are many and alike. */
const kept = { whole: 200, rights: 50 };

/** Writes the report of a run that ended, and lets the oldest ones go. @throws where the folder cannot be written. */
export function keepRun(data: string, run: CrawlRun): void {
  const folder = join(data, crawlReportFolder);
  mkdirSync(folder, { recursive: true });
  // The kind stands right behind the id, so that a look at the first bytes tells it.
  const { id, kind, ...rest } = run;
  replaceFile(join(folder, `${id}.json`), `${JSON.stringify({ id, kind, ...rest })}\n`, { flush: true });
  removeOld(folder);
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^\d[^.]*\.json$/.test(name))
    .toSorted();
  const rights = files.filter((name) => isRights(join(folder, name)));
  const whole = files.filter((name) => !rights.includes(name));
  const old = [...whole.slice(0, -kept.whole), ...rights.slice(0, -kept.rights)];
  for (const name of old) rmSync(join(folder, name), { force: true });
}

const headBytes = 100;

function isRights(file: string): boolean {
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(headBytes);
    readSync(handle, head, 0, headBytes, 0);
    return head.toString("utf8").includes('"kind":"rights"');
  } finally {
    closeSync(handle);
  }
}
