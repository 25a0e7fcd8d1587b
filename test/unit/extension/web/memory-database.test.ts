import { expect, test } from "vitest";
import { createFilesKeeper } from "../../../../extension/outbox/files-keeper.ts";
import { createRecentKeeper } from "../../../../extension/host/recent-keeper.ts";
import { readStored } from "../../../../extension/host/read-stored.ts";
import { wipeLocalCopy } from "../../../../extension/host/wipe-local-copy.ts";
import { openMemoryDatabase } from "../../../../extension/web/memory-database.ts";

const photo = {
  key: "photo",
  name: "Полис.jpg",
  mime: "image/jpeg",
  bytes: 3,
  as: "file",
  thumb: null,
} as const;

test("the host's keepers keep there what they keep on a disk", async () => {
  const { db } = openMemoryDatabase();
  expect(await readStored(Promise.resolve(db))).toMatchObject({ session: { kind: "none" }, outbox: [] });
  const recent = createRecentKeeper(db, () => true);
  await recent.keep("каско казань");
  expect(await recent.list()).toEqual(["каско казань"]);
  const files = createFilesKeeper({ db, now: Date.now, send: async () => ({ kind: "not-connected" }) });
  await files.take({ file: photo, part: 0, parts: 1, data: new Uint8Array([1, 2, 3]) }, "marina");
  expect(await files.held("marina")).toEqual([photo]);
});

test("signing out leaves nothing of it", async () => {
  const { db, entries } = openMemoryDatabase();
  await db.put("drafts", { text: "Какой тариф" }, "ask");
  await db.put("recent", ["каско"], "now");
  await wipeLocalCopy(db, { drafts: true });
  for (const store of ["drafts", "recent", "threads", "requests"]) expect(entries(store)).toEqual([]);
});

test("what was put is not changed by whoever holds what they gave", async () => {
  const { db } = openMemoryDatabase();
  const draft = { text: "Какой тариф" };
  await db.put("drafts", draft, "ask");
  draft.text = "";
  expect(await db.get("drafts", "ask")).toEqual({ text: "Какой тариф" });
});
