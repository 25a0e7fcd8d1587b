import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RequestView } from "../../../../core/contract/request.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { eraseRequest } from "../../../../server/desk/erase-request.ts";
import { fileFolder } from "../../../../server/files/file-folder.ts";
import { keepFile } from "../../../../server/files/keep-file.ts";
import { removeLeaving } from "../../../../server/files/remove-leaving.ts";
import { type FilesApp, filesApp } from "./files-app.ts";
import { pdf, png } from "./sample-files.ts";

let app: FilesApp;
beforeEach(async () => {
  app = await filesApp();
});
afterEach(() => app.close());

const days = (count: number): void => {
  app.server.clock.now = new Date(app.server.clock.now.getTime() + count * 86_400_000);
};
const names = async (request: number): Promise<string[]> => {
  const response = await app.server.get(`/api/requests/${request}`, {
    cookie: await app.server.cookieOf("alina"),
  });
  return RequestView.parse(await response.json()).files?.map(({ name }) => name) ?? [];
};

test("what was never sent goes after a day; screenshots after thirty; other files stay with their question", async () => {
  const waiting = await app.kept("marina", png());
  const shot = await app.kept("marina", png(), { as: "screenshot", name: "экран.png" });
  const rules = await app.kept("marina", pdf(), { name: "правила.pdf" });
  const { id } = await app.asked("marina", [shot.id, rules.id]);

  await app.server.tidy();
  expect(app.onDisk()).toHaveLength(3);
  days(1.1);
  await app.server.tidy();
  expect(app.onDisk().toSorted()).toEqual([shot.id, rules.id].toSorted());
  expect((await app.get("marina", `/api/files/${waiting.id}`)).status).toBe(404);
  days(29);
  await app.server.tidy();
  expect(app.onDisk()).toEqual([rules.id]);
  // The session of half a minute ago is over by this clock: signed in anew.
  expect(await names(id)).toEqual(["правила.pdf"]);
});

test("halves that a fall left behind go after a day, and nothing else", async () => {
  const { id } = await app.kept("marina", png());
  await app.asked("marina", [id]);
  mkdirSync(join(app.server.data, "files"), { recursive: true });
  for (const name of [`${crypto.randomUUID()}.part`, crypto.randomUUID()])
    writeFileSync(join(app.server.data, "files", name), "half");
  await app.server.tidy();
  expect(app.onDisk()).toHaveLength(3);
  days(1.1);
  await app.server.tidy();
  expect(app.onDisk()).toEqual([id]);
});

test("an erased request takes its files along, from the disk too", async () => {
  const { store } = app.server.deps;
  const { id: file } = await app.kept("marina", png());
  const { id } = await app.asked("marina", [file]);
  await eraseRequest(store, id, app.server.clock.now);
  expect((await app.get("alina", `/api/files/${file}`)).status).toBe(404);
  await removeLeaving(store, fileFolder(app.server.data));
  expect(app.onDisk()).toEqual([]);
  expect(await store.read.selectFrom("file_leaving").selectAll().execute()).toEqual([]);
});

test("an erased person takes along what they sent, what they added elsewhere and what waited", async () => {
  const { store } = app.server.deps;
  const { id: marina } = await store.read
    .selectFrom("user")
    .select("id")
    .where("username", "=", "marina")
    .executeTakeFirstOrThrow();
  const sent = await app.kept("marina", png());
  await app.asked("marina", [sent.id]);
  await app.kept("marina", pdf(), { name: "черновик.pdf" });
  const others = await app.kept("oleg", png());
  await app.asked("oleg", [others.id]);
  await erasePerson(store, marina, app.server.clock.now);
  await app.server.tidy();
  expect(app.onDisk()).toEqual([others.id]);
});

test("a full disk is told as that, and leaves nothing half", async () => {
  const { store } = app.server.deps;
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const given = {
    owner: "marina",
    key: crypto.randomUUID(),
    name: "экран.png",
    as: "screenshot",
    bytes: png(),
    language: "ru",
  } as const;
  const folder = fileFolder(app.server.data);
  const keeping = {
    store,
    now: () => app.server.clock.now,
    folder: { ...folder, keep: () => Promise.reject(full) },
  };
  expect(await keepFile(keeping, given)).toEqual({ problem: "file-not-kept" });
  expect(await store.read.selectFrom("file").selectAll().execute()).toEqual([]);
  // Once there is room, the same call goes through.
  expect(await keepFile({ ...keeping, folder }, given)).toMatchObject({ answer: { as: "screenshot" } });
});

test("where the folder cannot be written the answer says so", async () => {
  writeFileSync(join(app.server.data, "files"), "no folder");
  const response = await app.upload("marina", png());
  expect(response.status).toBe(507);
  expect(await app.server.deps.store.read.selectFrom("file").selectAll().execute()).toEqual([]);
});
