import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Instant } from "../../core/contract/record.ts";
import { isAbsent } from "./is-absent.ts";

/**
 * What was erased, by ids alone: a backup from before still has it, so that it is erased again when one is restored. It lies
 * in the data folder, in each backup and beside the backups, so that it outlives each of them.
 */
export const erasuresFile = "erasures.jsonl";

const Erasure = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), account: z.string(), at: Instant }),
  z.object({ kind: z.literal("request"), request: z.int(), at: Instant }),
]);
export type Erasure = z.infer<typeof Erasure>;

/** Notes an erasure in a folder, on the disk for good when it resolves. Rejects where the folder cannot be written. */
export async function noteErasure(folder: string, erasure: Erasure): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const line = `${JSON.stringify(erasure)}\n`;
  await appendFile(join(folder, erasuresFile), line, { mode: 0o600, flush: true });
}

/** What was erased according to these files since an instant, each once. A line that is half written says nothing. */
export async function erasuresSince(files: readonly string[], since: Date): Promise<Erasure[]> {
  const found = new Map<string, Erasure>();
  for (const file of files) {
    for (const line of (await textOf(file)).split("\n")) {
      const erasure = Erasure.safeParse(parsed(line)).data;
      if (erasure && new Date(erasure.at) >= since) found.set(JSON.stringify(erasure), erasure);
    }
  }
  return [...found.values()];
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (failure) {
    if (isAbsent(failure)) return "";
    throw failure;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
