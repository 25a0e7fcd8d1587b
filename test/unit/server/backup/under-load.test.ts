import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { seeded } from "../../../../demo/history/seeded.ts";
import { answerTime } from "../../../../core/desk/answer-time.ts";
import { lastBackup } from "../../../../server/backup/last-backup.ts";
import { run } from "../../../../server/commands/run.ts";
import { RequestClocks } from "../../../../server/desk/request-clocks.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { openReading } from "../../../../server/store/open-reading.ts";
import { type BackupWorld, backupWorld, databaseIn, rowsOf, settings } from "./backup-world.ts";

const full = process.env["COUNTS"] === "full";
const before = full ? 3000 : 60;
const writers = full ? 20 : 6;
const main = fileURLToPath(new URL("../../../../server/main.ts", import.meta.url));

const kills = 10;

let world: BackupWorld;
beforeEach(async () => {
  world = await backupWorld();
  writeFileSync(world.configFile, settings.replace("./data", world.data));
});
afterEach(() => world.close());

const env = { ...process.env, ASK_ME_SECRET: "a secret for tests that is long enough", LANG: "en_US.UTF-8" };

/** `ask-me …` as an administrator types it, in a process of its own; killed after so long, where it has not ended by then. */
async function command(
  args: readonly string[],
  killAfterMs?: number,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main, ...args, "--config", world.configFile], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killing =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  clearTimeout(killing);
  return { code: child.exitCode, said: said + complained };
}

type Load = { readonly acknowledged: { id: number; file: string }[]; readonly ms: number[] };

/** People who ask with a file, one question after another, until they are told to stop. */
async function load(until: () => boolean): Promise<Load> {
  const acknowledged: Load["acknowledged"] = [];
  const ms: number[] = [];
  const ask = async (): Promise<void> => {
    while (!until()) {
      const began = performance.now();
      acknowledged.push(await world.asks(acknowledged.length % 2 === 0 ? "marina" : "oleg"));
      ms.push(performance.now() - began);
      // As much apart as people are: what is measured is the backup, not a loop that takes all there is.
      await new Promise((go) => setTimeout(go, 20));
    }
  };
  await Promise.all(Array.from({ length: writers }, ask));
  return { acknowledged, ms };
}

const p99 = (ms: readonly number[]): number =>
  Math.round(ms.toSorted((a, b) => a - b)[Math.floor(ms.length * 0.99)] ?? 0);

test("a backup beside a busy server: nothing acknowledged before it is missing, nobody is refused, and restored it is equal", async () => {
  let asked = 0;
  const calm = await load(() => (asked += 1) > before);
  let isOver = false;
  const [backup, beside] = await Promise.all([
    command(["backup", "--to", world.to]).finally(() => (isOver = true)),
    load(() => isOver),
  ]);
  expect(backup.said).toContain("Backup: ");
  expect(backup.code).toBe(0);
  process.stdout.write(
    `acknowledged with a file, p99: ${p99(calm.ms)} ms before, ${p99(beside.ms)} ms beside a backup (${beside.ms.length})\n`,
  );
  const folder = (await lastBackup(world.data)).last?.folder ?? "";
  const rows = rowsOf(databaseIn(folder));
  const ids = new Set(
    z
      .array(z.object({ id: z.int() }))
      .parse(rows["request"])
      .map(({ id }) => id),
  );
  expect(calm.acknowledged.filter(({ id }) => !ids.has(id))).toEqual([]);
  // One moment: no row of a file without its bytes, and these as they are.
  const files = z.array(z.object({ content: z.string() })).parse(rows["file"]);
  expect(files.length).toBeGreaterThanOrEqual(calm.acknowledged.length);
  for (const { content } of files) {
    const [copied, living] = [join(folder, "data/files", content), join(world.data, "files", content)];
    expect(readFileSync(copied).equals(readFileSync(living))).toBe(true);
  }

  const target = world.elsewhere();
  writeFileSync(world.configFile, settings.replace("./data", target));
  const restored = await command(["restore", "--from", folder]);
  expect(restored.said).toContain("all digests are right");
  expect(restored.code).toBe(0);
  const touched = ["audit", "catalogue_history", "sqlite_sequence"];
  expect(rowsOf(databaseFile(target), touched)).toEqual(rowsOf(databaseIn(folder), touched));
  const { read, close } = openReading(databaseFile(target));
  const requests = await read.selectFrom("request").selectAll().execute();
  const logs = await new RequestClocks(world.app.server.deps.config.desk).logsOf(read, requests);
  const differ = requests.filter(({ id, breachesAt }) => {
    const log = logs.get(id);
    return log === undefined || answerTime(log).breachesAt !== breachesAt;
  });
  expect(differ).toEqual([]);
  await close();
}, 120_000);

test("a restore that is killed again and again comes to the same end, and nothing that was there is lost", async ({
  skip,
}) => {
  skip(
    !full,
    "kills processes for minutes: runs with COUNTS=full; restore.test.ts breaks off at each step without them",
  );
  for (let n = 0; n < 100; n += 1) await world.asks();
  const { folder } = await world.taken();
  const chance = seeded(7);
  const touched = ["audit", "catalogue_history", "sqlite_sequence"];
  let wholeMs = Infinity;
  for (let round = 0; round <= kills; round += 1) {
    const target = world.elsewhere();
    mkdirSync(target);
    writeFileSync(join(target, "precious.txt"), "precious");
    writeFileSync(world.configFile, settings.replace("./data", target));
    const restoring = ["restore", "--from", folder, "--replace"];
    // The first is left alone, to know how long it takes; half of that goes into starting the program.
    if (round > 0) await command(restoring, (0.5 + chance.next() / 2) * wholeMs);
    const began = performance.now();
    const { code, said } = await command(restoring);
    wholeMs = Math.min(wholeMs, performance.now() - began);
    expect(said).toContain("all digests are right");
    expect(code).toBe(0);
    const found = readdirSync(target, { recursive: true, encoding: "utf8" });
    expect(found.filter((name) => name.endsWith("precious.txt"))).toHaveLength(1);
    expect(found.filter((name) => name.startsWith(".restoring"))).toEqual([]);
    expect(rowsOf(databaseFile(target), touched)).toEqual(rowsOf(databaseIn(folder), touched));
  }
}, 600_000);

test("on a clean machine one command brings the settings too; what is missing then is named", async () => {
  await world.asks();
  const { folder } = await world.taken();
  const file = join(world.to, "..", "clean.yaml");
  const lines: string[] = [];
  const say = (line: string): unknown => lines.push(line);
  vi.stubEnv("ASK_ME_SECRET", undefined);
  const code = await run(["restore", "--from", folder, "--config", file], {
    language: "en",
    say,
    complain: say,
  });
  vi.unstubAllEnvs();
  expect(code).toBe(2);
  expect(lines[0]).toContain(file);
  expect(lines.join()).toContain("ASK_ME_SECRET");
  expect(readFileSync(file, "utf8")).toBe(readFileSync(join(folder, "ask-me.yaml"), "utf8"));
  expect(existsSync(join(world.to, "..", "data"))).toBe(false);
});
