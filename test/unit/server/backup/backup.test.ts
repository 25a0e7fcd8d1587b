import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { manifestFile } from "../../../../server/backup/backup-manifest.ts";
import { copyDatabase, filesNamed, finishCopy, goneFrom } from "../../../../server/backup/copy-database.ts";
import { claimLock } from "../../../../server/backup/claim-lock.ts";
import { eraseRequest } from "../../../../server/desk/erase-request.ts";
import { fileFolder } from "../../../../server/files/file-folder.ts";
import { removeLeaving } from "../../../../server/files/remove-leaving.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { type BackupWorld, backupWorld, databaseIn, filesBelow, rowsOf } from "./backup-world.ts";

let world: BackupWorld;
beforeEach(async () => {
  world = await backupWorld();
});
afterEach(() => world.close());

const inode = (folder: string, path: string): number => statSync(join(folder, path)).ino;
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
/** Ways in and keys of pseudonyms, which a backup does not hold. */
const leftOut = ["session", "search_key", "deviceCode", "verification", "view_ticket"];

test("a backup taken while the server serves has the database, the files and the release, each with its digest", async () => {
  const { id, file } = await world.asks();
  const { folder, manifest, masked, missing } = await world.taken();
  const files = filesBelow(folder);
  expect([...files.keys()].toSorted()).toEqual([...Object.keys(manifest.files), manifestFile].toSorted());
  expect(files.has("data/releases/r1/records.ndjson")).toBe(true);
  for (const [path, { sha256: digest, bytes }] of Object.entries(manifest.files)) {
    expect([path, sha256(files.get(path) ?? Buffer.alloc(0)), files.get(path)?.byteLength]).toEqual([
      path,
      digest,
      bytes,
    ]);
  }
  expect(files.has(`data/files/${file}`)).toBe(true);
  expect(manifest.release).toBe("r1");
  expect(manifest.rows["request"]).toBe(1);
  expect(rowsOf(databaseIn(folder), leftOut)).toEqual(rowsOf(databaseFile(world.data), leftOut));
  expect(rowsOf(databaseIn(folder))["request"]).toMatchObject([{ id }]);
  expect([masked, missing]).toEqual([[], []]);
  // Whoever else has an account on the machine reads none of it.
  for (const path of files.keys()) expect(statSync(join(folder, path)).mode & 0o077).toBe(0);
});

test("a backup is no way in and keeps nobody's searches: tokens and keys are in none of its bytes", async () => {
  const { store } = world.app.server.deps;
  await store.write((trx) =>
    trx
      .insertInto("search_key")
      .values({ secret: "SECRET-OF-PSEUDONYMS", begunAt: "2026-11-01T00:00:00.000Z" })
      .execute(),
  );
  const tokens = (await store.read.selectFrom("session").select("token").execute()).map(({ token }) => token);
  expect(tokens.length).toBeGreaterThan(3);
  const { folder } = await world.taken();
  const bytes = Buffer.concat([...filesBelow(folder).values()]).toString("latin1");
  for (const secret of [...tokens, "SECRET-OF-PSEUDONYMS"]) expect(bytes).not.toContain(secret);
  // What is served goes on as it was.
  expect((await store.read.selectFrom("session").select("token").execute()).length).toBe(tokens.length);
});

test("a secret that stands in the settings is taken out and named; what comes from the environment stays as it is", async () => {
  const yaml = readFileSync(world.configFile, "utf8");
  expect(readFileSync(join((await world.taken()).folder, "ask-me.yaml"), "utf8")).toBe(yaml);
  writeFileSync(
    world.configFile,
    `${yaml.replace("${ASK_ME_SECRET}", "hidden-server-secret-1")}
mail: { host: mail.example, from: a@example.com, user: ask, password: "hidden-2" }
draft: { address: "https://user:hidden-3@model.example/v1", key: hidden-4 }
more:
  - { kind: cookie, value: hidden-5 }
  - signIn: { kind: header, name: Authorization, value: hidden-6 }
`,
  );
  const { folder, masked } = await world.taken();
  const kept = readFileSync(join(folder, "ask-me.yaml"), "utf8");
  expect(kept).not.toMatch(/hidden/);
  expect(masked).toEqual([
    "server.secret",
    "mail.password",
    "draft.address",
    "draft.key",
    "more.0.value",
    "more.1.signIn.value",
  ]);
  expect(kept).toContain("${SERVER_SECRET}");
  expect(kept).toContain("https://user:${DRAFT_ADDRESS}@model.example/v1");
});

test("a file that is simply lost is told of, and the rest is backed up", async () => {
  const [kept, lost] = [await world.asks(), await world.asks("oleg")];
  rmSync(join(world.data, "files", lost.file));
  const { folder, manifest, missing } = await world.taken();
  expect(missing).toEqual([lost.file]);
  expect(Object.keys(manifest.files)).toContain(`data/files/${kept.file}`);
  expect(existsSync(join(folder, "data/files", lost.file))).toBe(false);
});

test("what is erased while a backup is taken is erased in it", async () => {
  const { store } = world.app.server.deps;
  const [kept, erased] = [await world.asks(), await world.asks("oleg")];
  const [living, copy] = [databaseFile(world.data), join(world.elsewhere())];
  copyDatabase(living, copy);
  await eraseRequest(store, erased.id, new Date());
  await removeLeaving(store, fileFolder(world.data));
  expect(filesNamed(copy)).toEqual([kept.file, erased.file].toSorted());
  expect(goneFrom(living, filesNamed(copy))).toEqual([erased.file]);
  finishCopy(copy, [erased.file]);
  expect(filesNamed(copy)).toEqual([kept.file]);
});

test("so many are kept as was said; a file that never changes lies on the disk once", async () => {
  const { file } = await world.asks();
  const first = await world.taken({ keep: 2 });
  const second = await world.taken({ keep: 2 });
  for (const path of [`data/files/${file}`, "data/releases/r1/records.ndjson"])
    expect(inode(second.folder, path)).toBe(inode(first.folder, path));
  expect(inode(second.folder, "data/ask-me.sqlite")).not.toBe(inode(first.folder, "data/ask-me.sqlite"));
  const third = await world.taken({ keep: 2 });
  expect(existsSync(first.folder)).toBe(false);
  expect(readdirSync(world.to).map((name) => join(world.to, name))).toEqual([second.folder, third.folder]);
  // A copy that has gone bad is not carried on.
  writeFileSync(join(third.folder, `data/files/${file}`), "rotten");
  const fourth = await world.taken({ keep: 2 });
  expect(readFileSync(join(fourth.folder, `data/files/${file}`))).toEqual(
    readFileSync(join(world.data, "files", file)),
  );
});

test("two at once do not disturb each other, and what was broken off is cleared away by the next", async () => {
  const lock = claimLock(world.data, "backup.lock");
  expect(await world.back()).toEqual({ kind: "running" });
  lock?.release();
  const broken = world.taken({ signal: AbortSignal.abort() });
  await expect(broken).rejects.toThrow("abort");
  expect(readdirSync(world.to)).toEqual([]);
  rmSync(world.to, { recursive: true });
  const { folder } = await world.taken();
  expect(readdirSync(world.to).map((name) => join(world.to, name))).toEqual([folder]);
});

test("of a server that was killed, what it had acknowledged is in the backup though it stands in the log alone", async () => {
  const { id } = await world.asks();
  const fallen = world.elsewhere();
  mkdirSync(fallen);
  // As a killed process leaves them: nobody has folded the log into the file, and its index is gone.
  for (const end of ["", "-wal"]) copyFileSync(databaseFile(world.data) + end, databaseFile(fallen) + end);
  expect(statSync(`${databaseFile(fallen)}-wal`).size).toBeGreaterThan(0);
  const { folder, missing } = await world.taken({ data: fallen });
  expect(rowsOf(databaseIn(folder))["request_text"]).toMatchObject([{ request: id }]);
  expect(missing).toHaveLength(1);
});

test("where there is no database, nothing is made of it", async () => {
  expect(await world.back({ data: world.elsewhere() })).toEqual({ kind: "no-database" });
  expect(existsSync(world.to)).toBe(false);
});
