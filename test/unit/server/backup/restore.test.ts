import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { manifestFile } from "../../../../server/backup/backup-manifest.ts";
import { noteErasure } from "../../../../server/backup/erasures.ts";
import { copyIn, RestorePlan } from "../../../../server/backup/place-backup.ts";
import { restoreFolder } from "../../../../server/backup/restore-phase.ts";
import { createApp } from "../../../../server/app.ts";
import { createLog } from "../../../../server/log.ts";
import { openParts } from "../../../../server/open-parts.ts";
import { openDatabase } from "../../../../server/commands/open-database.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { loadHere } from "../harness/load-here.ts";
import { password } from "../harness/test-app.ts";
import { testConfig } from "../harness/test-config.ts";
import { type BackupWorld, backupWorld, databaseIn, filesBelow, rowsOf } from "./backup-world.ts";

let world: BackupWorld;
let target: string;
beforeAll(async () => {
  world = await backupWorld();
});
beforeEach(() => {
  target = world.elsewhere();
  rmSync(join(world.to, "erasures.jsonl"), { force: true });
});
afterAll(() => world.close());

/** What a restore itself writes: that it was done, a new history for browsers, numbers that are not given again. */
const touched = ["audit", "catalogue_history", "sqlite_sequence"];

/** A data folder with something in it that nobody wants to lose. */
function inhabited(): string {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "precious.txt"), "precious");
  return target;
}

test("on a clean machine all comes back as it was: rows, files, release, byte by byte", async () => {
  const { file } = await world.asks();
  const { folder, manifest } = await world.taken();
  const before = filesBelow(join(folder, "data"));
  const restored = await world.restore(folder, target);
  expect(restored).toEqual({ kind: "restored", manifest, aside: null, erasedAgain: 0 });
  const after = filesBelow(target);
  for (const name of [`files/${file}`, "releases/current.json", "releases/r1/records.ndjson"])
    expect(after.get(name)).toEqual(before.get(name));
  expect(rowsOf(databaseFile(target), touched)).toEqual(rowsOf(databaseIn(folder), touched));
  expect(rowsOf(databaseFile(target))["audit"]?.at(-1)).toMatchObject({
    action: "backup-restored",
    subject: `backup:${manifest.startedAt}`,
  });
  // The backup is as it was, and nothing of the work is left over.
  expect(filesBelow(join(folder, "data"))).toEqual(before);
  expect(existsSync(restoreFolder(target))).toBe(false);
});

test("a server over what was restored lets people in by their passwords, and searches the release that was served", async () => {
  const { folder } = await world.taken();
  await world.restore(folder, target);
  const parts = await openParts(testConfig(target), {
    log: createLog("silent"),
    now: () => world.app.server.clock.now,
    configFile: world.configFile,
    load: loadHere,
  });
  try {
    const app = createApp(parts.deps);
    const signedIn = await app.request("http://ask-me.example/api/auth/sign-in/username", {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://ask-me.example" },
      body: JSON.stringify({ username: "marina", password }),
    });
    expect(signedIn.status).toBe(200);
    expect(parts.deps.catalogue.release()).toBe("r1");
  } finally {
    parts.deps.live.close();
    await parts.close();
  }
});

test("browsers ask for all anew, and no number that was given since is given again", async () => {
  const { id } = await world.asks();
  const { folder } = await world.taken();
  const history = rowsOf(databaseFile(world.data))["catalogue_history"];
  await world.restore(folder, target);
  expect(rowsOf(databaseFile(target))["catalogue_history"]).not.toEqual(history);
  const database = new DatabaseSync(databaseFile(target));
  const row = database.prepare("select seq from sqlite_sequence where name = 'request'").get();
  database.close();
  expect(Number(row?.["seq"])).toBeGreaterThan(id + 1000);
});

test("a folder with something in it is left alone, unless it is to be replaced: then all of it lies aside", async () => {
  await world.asks();
  const { folder } = await world.taken();
  inhabited();
  expect(await world.restore(folder, target)).toEqual({ kind: "not-empty" });
  expect(readdirSync(target).filter((name) => name !== "backup.lock")).toEqual(["precious.txt"]);
  const restored = await world.restore(folder, target, { replace: true });
  const aside = restored.kind === "restored" ? (restored.aside ?? "") : "";
  expect(readFileSync(join(aside, "precious.txt"), "utf8")).toBe("precious");
  expect(rowsOf(databaseFile(target))["request"]).toEqual(rowsOf(databaseIn(folder))["request"]);
});

test("nothing is put back over a server that runs", async () => {
  const { folder } = await world.taken();
  expect(await world.restore(folder, world.data, { replace: true })).toEqual({ kind: "in-use" });
  expect((await world.app.get("marina", "/api/me")).status).toBe(200);
});

test.each([
  ["a byte is another", (file: string) => writeFileSync(file, readFileSync(file).fill(1, 0, 1))],
  ["a file is gone", (file: string) => rmSync(file)],
])("where %s, the backup is refused and names it, and nothing is changed", async (_, harm) => {
  const { file } = await world.asks();
  const { folder } = await world.taken();
  harm(join(folder, "data/files", file));
  inhabited();
  expect(await world.restore(folder, target, { replace: true })).toEqual({
    kind: "damaged",
    files: [`data/files/${file}`],
  });
  expect(readdirSync(target).filter((name) => name !== "backup.lock")).toEqual(["precious.txt"]);
});

test("a newer program's backup is refused by its version, one without a manifest as none", async () => {
  const { folder, manifest } = await world.taken();
  const newer = { ...manifest, program: "9.9.9", migrations: [...manifest.migrations, "z99-future"] };
  writeFileSync(join(folder, manifestFile), JSON.stringify(newer));
  expect(await world.restore(folder, target)).toEqual({
    kind: "newer",
    version: "9.9.9",
    unknown: ["z99-future"],
  });
  rmSync(join(folder, manifestFile));
  expect(await world.restore(folder, target)).toEqual({ kind: "no-backup" });
  expect(existsSync(databaseFile(target))).toBe(false);
});

test("what was erased after the backup is erased again, wherever the list of it survived", async () => {
  const [kept, byNumber] = [await world.asks("oleg"), await world.asks("oleg")];
  await world.asks("marina");
  const { folder } = await world.taken();
  const marina = await world.app.server.deps.store.read
    .selectFrom("user")
    .select("id")
    .where("username", "=", "marina")
    .executeTakeFirstOrThrow();
  const later = { at: new Date(world.app.server.clock.now.getTime() + 60_000).toISOString() };
  const earlier = { at: "2020-01-01T00:00:00.000Z" };
  await noteErasure(world.to, { kind: "person", account: marina.id, ...later });
  mkdirSync(target, { recursive: true });
  await noteErasure(target, { kind: "request", request: byNumber.id, ...later });
  // Of before the backup: that number may have become another question's since.
  await noteErasure(world.to, { kind: "request", request: kept.id, ...earlier });
  const restored = await world.restore(folder, target, { replace: true });
  expect(restored).toMatchObject({ kind: "restored", erasedAgain: 2 });
  const rows = rowsOf(databaseFile(target));
  expect(rows["request_text"]).toMatchObject([{ request: kept.id }]);
  expect(JSON.stringify(rows["user"])).not.toContain("marina");
  expect(readdirSync(join(target, "files"))).toEqual([kept.file]);
  // The next restore from this folder's backups still knows of both.
  expect(readFileSync(join(target, "erasures.jsonl"), "utf8").trim().split("\n")).toHaveLength(2);
});

/*
 * Killed anywhere: what is on the disk then is one of these, since each step is a rename. Each is made by doing what comes before.
 */
const broken: readonly (readonly [string, (folder: string) => void, boolean])[] = [
  [
    "while copying",
    () => renameSync(join(restoreFolder(target), "ready"), join(restoreFolder(target), "copy")),
    true,
  ],
  ["before anything moved", () => {}, false],
  [
    "while things went aside",
    () => {
      const aside = asideOf();
      mkdirSync(aside);
      renameSync(join(target, "precious.txt"), join(aside, "precious.txt"));
    },
    false,
  ],
  [
    "while things came in",
    () => {
      const aside = asideOf();
      mkdirSync(aside);
      renameSync(join(target, "precious.txt"), join(aside, "precious.txt"));
      renameSync(join(restoreFolder(target), "ready"), join(restoreFolder(target), "placing"));
      renameSync(join(restoreFolder(target), "placing", "files"), join(target, "files"));
    },
    false,
  ],
];

function asideOf(): string {
  const plan = readFileSync(join(restoreFolder(target), "plan.json"), "utf8");
  return join(target, RestorePlan.parse(JSON.parse(plan)).aside);
}

/** How opening the database goes; closed again at once. */
async function opening(): Promise<string> {
  try {
    await (await openDatabase(testConfig(target))).close();
    return "opened";
  } catch (error) {
    return error instanceof Error ? error.name : "";
  }
}

test.each(broken)("killed %s, the same command brings it to its end", async (_, harm, canStillServe) => {
  await world.asks();
  const { folder, manifest } = await world.taken();
  const other = await world.taken();
  inhabited();
  const { signal } = new AbortController();
  await copyIn({ from: folder, manifest, data: target, now: new Date(), signal });
  harm(folder);
  expect(await opening()).toBe(canStillServe ? "opened" : "HalfRestoredError");
  const { startedAt } = manifest;
  const refused = canStillServe ? { kind: "not-empty" } : { kind: "other-begun", startedAt };
  expect(await world.restore(other.folder, target)).toEqual(refused);
  const restored = await world.restore(folder, target, { replace: true });
  const aside = restored.kind === "restored" ? (restored.aside ?? "") : "";
  expect(readFileSync(join(aside, "precious.txt"), "utf8")).toBe("precious");
  expect(readdirSync(join(target, "files"))).toEqual(readdirSync(join(folder, "data/files")));
  expect(rowsOf(databaseFile(target), touched)).toEqual(rowsOf(databaseIn(folder), touched));
  expect(existsSync(restoreFolder(target))).toBe(false);
});
