import { expect, test } from "vitest";
import type { StoredItem } from "../../../../extension/outbox/stored-item.ts";
import { unsentOnDisk } from "../../../../extension/web/unsent-on-disk.ts";
import { memoryDatabase } from "../host/memory-database.ts";

const item = (key: string, owner: string, state: StoredItem["state"]): StoredItem => ({
  key,
  owner,
  draft: { as: "question", text: "Какая сумма для Турции?", context: {} },
  clickedAt: 0,
  state,
});

test("signing out on an own device would lose questions on their way, files and drafts of whoever wrote them", async () => {
  const { db, put } = memoryDatabase();
  expect(await unsentOnDisk(db)).toBe(0);
  put("outbox", "a", item("a", "marina", { kind: "waiting", attempts: 1, nextTryAt: 9 }));
  put("outbox", "b", item("b", "oleg", { kind: "held", until: 5 }));
  put("files", "photo", { key: "photo", item: "a" });
  put("drafts", "ask", { text: "Какой тариф" });
  put("drafts", "thread:7", { text: "И ещё" });
  expect(await unsentOnDisk(db)).toBe(5);
});

test("what was sent or taken back and what was searched is not lost", async () => {
  const { db, put } = memoryDatabase();
  put("outbox", "a", item("a", "marina", { kind: "sent", at: 1, request: 7 }));
  put("outbox", "b", item("b", "marina", { kind: "taken", at: 1 }));
  put("drafts", "palette", { text: "каско" });
  expect(await unsentOnDisk(db)).toBe(0);
});
