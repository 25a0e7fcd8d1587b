import { expect, test } from "vitest";
import { wipeLocalCopy } from "../../../../extension/host/wipe-local-copy.ts";
import { memoryDatabase } from "./memory-database.ts";

test("signing out takes the files of a form and of a reply under way, and leaves a question's in the outbox", async () => {
  const { db, put, rows } = memoryDatabase();
  const question = { key: "c", item: "6f0c" };
  put("files", "a", { key: "a", item: null });
  put("files", "b", { key: "b", item: "reply:52aa" });
  put("files", "c", question);
  await wipeLocalCopy(db);
  expect(rows("files")).toHaveLength(3);
  await wipeLocalCopy(db, { drafts: true });
  expect(rows("files")).toEqual([question]);
});
