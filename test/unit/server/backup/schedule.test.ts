import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readCron } from "../../../../core/contract/read-cron.ts";
import { isBackupDue } from "../../../../server/backup/is-backup-due.ts";
import { lastBackup } from "../../../../server/backup/last-backup.ts";
import { startBackups } from "../../../../server/backup/start-backups.ts";
import { openDatabase } from "../../../../server/commands/open-database.ts";
import { loadConfig } from "../../../../server/load-config.ts";
import { createLog } from "../../../../server/log.ts";
import { settings } from "./backup-world.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-schedule-"));
  vi.stubEnv("ASK_ME_SECRET", "a secret for tests that is long enough");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);
const iso = (time: string): string => at(time).toISOString();
type Times = Record<"began" | "now", string> & Partial<Record<"last" | "failed" | "tried", string>>;
const half = { folder: "x", bytes: 1 };

test.each([
  ["before its time", { began: "02T00:00", now: "02T02:29" }, false],
  ["at its time", { began: "02T00:00", now: "02T02:30" }, true],
  ["missed while nobody ran", { began: "05T12:00", last: "02T02:30", now: "05T12:00" }, true],
  ["taken today", { began: "02T00:00", last: "02T02:30", now: "02T23:00" }, false],
  ["failed today", { began: "02T00:00", last: "01T02:30", failed: "02T02:30", now: "02T23:00" }, false],
  ["failed yesterday", { began: "02T00:00", last: "01T02:30", failed: "02T02:30", now: "03T02:31" }, true],
  ["tried today without a trace", { began: "02T00:00", tried: "02T02:30", now: "02T23:00" }, false],
] as const)("a backup %s", (_, times: Times, isDue) => {
  const read = readCron("30 2 * * *", "UTC");
  const { began, last, failed, tried } = times;
  const state = {
    began: at(began),
    last: last === undefined ? null : { ...half, at: iso(last), finishedAt: iso(last) },
    failed: failed === undefined ? null : { at: iso(failed), why: "no-space" },
    tried: tried === undefined ? null : at(tried),
  };
  expect(read.kind === "ok" && isBackupDue(read.next, state, at(times.now))).toBe(isDue);
});

test("the server takes one by itself when it is due, by a process of its own, and says so where metrics look", async () => {
  const configFile = join(folder, "ask-me.yaml");
  writeFileSync(
    configFile,
    `${settings}backup: { folder: ./copies, cron: "30 2 * * *", timeZone: UTC, keep: 3 }\n`,
  );
  const loaded = await loadConfig(configFile, "en");
  if (loaded.kind === "wrong") throw new Error(loaded.problems.join());
  const { backup, data } = loaded.config;
  expect(backup?.folder).toBe(join(folder, "copies"));
  await (await openDatabase(loaded.config)).close();
  const stopping = new AbortController();
  let now = at("02T00:00");
  const running = startBackups({
    backup,
    data,
    configFile,
    now: () => now,
    log: createLog("silent"),
    signal: stopping.signal,
    everyMs: 20,
  });
  now = at("02T02:31");
  await vi.waitFor(async () => expect((await lastBackup(data)).last).not.toBeNull(), {
    timeout: 20_000,
    interval: 50,
  });
  stopping.abort();
  await running;
  const { last, failed } = await lastBackup(data);
  expect(failed).toBeNull();
  expect(readdirSync(join(folder, "copies")).map((name) => join(folder, "copies", name))).toEqual([
    last?.folder,
  ]);
});
