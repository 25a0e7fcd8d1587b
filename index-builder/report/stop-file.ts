import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { CrawlStop, crawlStopFile } from "../../core/contract/crawl-run.ts";

export type StopFile = {
  /** Whether this run is to stop; a wish that is granted is taken away. */
  asks(): boolean;
};

/** The file by which somebody stops a run; one that is there before it begins was meant for another. */
export function openStopFile(data: string, id: string): StopFile {
  const file = join(data, crawlStopFile);
  remove(file);
  return {
    asks() {
      const asked = read(file)?.id === id;
      if (asked) remove(file);
      return asked;
    },
  };
}

function read(file: string): z.infer<typeof CrawlStop> | undefined {
  try {
    return CrawlStop.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Missing, or not yet written to its end: the next look is a second away.
    return undefined;
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It names a run that has ended by then.
  }
}
