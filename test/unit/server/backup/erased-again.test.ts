import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkBackup } from "../../../../server/check/check-backup.ts";
import { run } from "../../../../server/commands/run.ts";
import { loadConfig } from "../../../../server/load-config.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { type BackupWorld, backupWorld, filesBelow, rowsOf, settings } from "./backup-world.ts";

let world: BackupWorld;
beforeEach(async () => {
  vi.stubEnv("ASK_ME_SECRET", "a secret for tests that is long enough");
  world = await backupWorld();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

/** The settings over a data folder, with backups beside each other in one folder. */
function settle(data: string): void {
  const text = settings.replace("./data", data);
  writeFileSync(world.configFile, `${text}backup: { folder: ${world.to}, cron: null, keep: 5 }\n`);
}

async function command(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string): unknown => lines.push(line);
  const terminal = { language: "en" as const, say, complain: say };
  const code = await run([...args, "--config", world.configFile], terminal);
  return { code, said: lines.join("\n") };
}

test("who was erased is named in older backups, and erased again when one of them is restored", async () => {
  await world.asks("marina");
  const { id: kept } = await world.asks("oleg");
  settle(world.data);
  const backup = await command("backup");
  expect(backup.code).toBe(0);
  const folder = /Backup: (\S+)/.exec(backup.said)?.[1] ?? "";
  // A copy from before an upgrade would hold it, too.
  mkdirSync(join(world.data, "before-upgrade"), { recursive: true });
  writeFileSync(join(world.data, "before-upgrade", "2026.sqlite"), "marina");
  const erased = await command("erase", "--person", "marina");
  expect(erased.said).toContain(folder);
  expect(filesBelow(world.data).has("before-upgrade/2026.sqlite")).toBe(false);

  const target = world.elsewhere();
  settle(target);
  const restored = await command("restore", "--from", folder);
  expect(restored.said).toContain("erased again: 1");
  expect(restored.code).toBe(0);
  const rows = rowsOf(databaseFile(target));
  expect(rows["request_text"]).toMatchObject([{ request: kept }]);
  expect(Buffer.concat([...filesBelow(target).values()]).toString("utf8")).not.toContain("marina");
  // It says that it was restored, and by which backup, where nobody can take it out again.
  expect(rows["audit"]?.map((row) => JSON.stringify(row)).join("\n")).toMatch(
    /backup-restored[^]*person-erased/,
  );
});

test("an erasure is done and noted in the data folder even where the folder of backups is out of reach, and says so", async () => {
  const { id } = await world.asks("oleg");
  settle(world.data);
  writeFileSync(world.to, "a file where the folder should be");
  const { code, said } = await command("erase", "--request", String(id));
  expect(code).toBe(1);
  expect(said).toContain(world.to);
  expect(rowsOf(databaseFile(world.data))["request_text"]).toEqual([]);
  expect(filesBelow(world.data).get("erasures.jsonl")?.toString()).toContain(`"request":${id}`);
});

test("a check says where backups would go wrong before they do", async () => {
  const look = async (): Promise<string> => {
    const loaded = await loadConfig(world.configFile, "en");
    if (loaded.kind === "wrong") throw new Error(loaded.problems.join());
    const { level, text } = await checkBackup(loaded.config, "en");
    return `${level}: ${text}`;
  };
  expect(await look()).toMatch(/^ok: the server takes none/);
  settle(world.data);
  expect(await look()).toMatch(/^warn: .* same disk/);
  await command("backup", "--to", world.configFile);
  expect(await look()).toMatch(/^warn: the latest attempt .* failed: /);
  writeFileSync(world.configFile, `${settings}backup: { folder: ${world.configFile}/below }\n`);
  expect(await look()).toMatch(/^fail: .* cannot be written/);
  writeFileSync(world.configFile, `${settings}backup: { folder: x, cron: "99 * * * *" }\n`);
  await expect(look()).rejects.toThrow('backup.cron: "99 * * * *" is no schedule');
});
