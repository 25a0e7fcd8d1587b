import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import type { BackupConfig } from "../../core/contract/config-backup.ts";
import { readCron } from "../../core/contract/read-cron.ts";
import type { Now } from "../clock.ts";
import { isBackupDue } from "./is-backup-due.ts";
import { lastBackup } from "./last-backup.ts";

const lookMs = 30_000;
const saidLetters = 1000;
const ownProgram = fileURLToPath(new URL("../main.ts", import.meta.url));

type Given = {
  readonly backup: BackupConfig | undefined;
  readonly data: string;
  /** The configuration's own path. */
  readonly configFile: string;
  readonly now: Now;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** What to run instead of `ask-me`, for tests. */
  readonly program?: string;
  /** So often it is looked whether one is due. */
  readonly everyMs?: number;
};

/**
 * Takes backups as the settings say, each by `ask-me backup` in a process of its own that gives way to all others. One that
 * was due while nobody ran is taken at once; one that failed is tried again at its next time. Resolves when the signal has
 * aborted; one that is being taken then comes to its end by itself.
 */
export async function startBackups(given: Given): Promise<void> {
  const { backup, data, now, log, signal, everyMs = lookMs } = given;
  if (!backup || backup.cron === null) return;
  const read = readCron(backup.cron, backup.timeZone);
  if (read.kind !== "ok") return;
  const began = now();
  let tried: Date | null = null;
  while (!signal.aborted) {
    const state = await lastBackup(data);
    if (isBackupDue(read.next, { ...state, tried, began }, now())) {
      tried = now();
      await run(given).catch((error: unknown) => log.error({ err: error }, "backup could not be run"));
    }
    await delay(everyMs, undefined, { signal, ref: false }).catch(() => {});
  }
}

async function run({ configFile, log, now, signal, program = ownProgram }: Given): Promise<void> {
  const begunAt = now();
  log.info("backup begun");
  const args = [program, "backup", "--config", configFile];
  // In a group of its own: Ctrl+C in the server's terminal does not reach it, and it comes to its end.
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"], detached: true });
  giveWay(child);
  const ended = Promise.all([once(child, "exit"), text(child.stderr)]);
  const outcome = await Promise.race([ended, stopped(signal)]);
  if (outcome === "stopped") {
    // What is served next finds it running, and takes no second one.
    ended.catch(() => {});
    child.unref();
    return;
  }
  const [, said] = outcome;
  const line = {
    code: child.exitCode,
    ms: now().getTime() - begunAt.getTime(),
    said: said.slice(-saidLetters),
  };
  log[child.exitCode === 0 ? "info" : "warn"](line, "backup ended");
}

function giveWay({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not allow it: it runs as it is.
  }
}

async function stopped(signal: AbortSignal): Promise<"stopped"> {
  if (!signal.aborted) await once(signal, "abort");
  return "stopped";
}
