import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { CrawlEvent } from "./crawl-event.ts";

export type EventLog = {
  /** The file that this crawl writes. */
  readonly file: string;
  write(event: CrawlEvent): void;
  close(): void;
};

/** Folder within the data folder. */
export const eventFolder = "crawl-log";
const kept = 30;
const linesAtOnce = 200;

/** JSON lines, one file a crawl, the latest thirty kept. @throws where the folder cannot be written. */
export function openEventLog(data: string, now: () => Date): EventLog {
  const folder = join(data, eventFolder);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${now().toISOString().replaceAll(/[:.]/g, "-")}.jsonl`);
  const handle = openSync(file, "a");
  removeOld(folder);
  let waiting: string[] = [];
  const flush = (): void => {
    if (waiting.length > 0) writeSync(handle, `${waiting.join("\n")}\n`);
    waiting = [];
  };
  return {
    file,
    write(event) {
      waiting.push(JSON.stringify({ at: now().toISOString(), ...event }));
      if (waiting.length >= linesAtOnce) flush();
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted();
  for (const name of files.slice(0, -kept)) rmSync(join(folder, name), { force: true });
}
