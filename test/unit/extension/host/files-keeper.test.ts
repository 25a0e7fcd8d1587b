import { beforeEach, expect, test } from "vitest";
import type { AttachedFile } from "../../../../core/contract/file.ts";
import {
  createFilesKeeper,
  type FilesKeeper,
  type FilesParts,
} from "../../../../extension/outbox/files-keeper.ts";
import { wipeLocalCopy } from "../../../../extension/host/wipe-local-copy.ts";
import type { StoredFile } from "../../../../extension/outbox/stored-file.ts";
import type { HeldFile } from "../../../../extension/platform/protocol.ts";
import { memoryDatabase, type MemoryDatabase } from "./memory-database.ts";

const held = (key: string): HeldFile => ({
  key,
  name: `${key}.txt`,
  mime: "text/plain",
  bytes: 6,
  as: "file",
  thumb: null,
});
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const offline = { kind: "offline", cause: null } as const;

let memory: MemoryDatabase;
let now: number;
let uploads: string[];
let answer: Awaited<ReturnType<FilesParts["send"]>> | null;
let keeper: FilesKeeper;
beforeEach(() => {
  memory = memoryDatabase();
  now = 0;
  uploads = [];
  answer = null;
  keeper = newKeeper();
});

function newKeeper(): FilesKeeper {
  return createFilesKeeper({
    db: memory.db,
    now: () => now,
    async send({ key, blob }) {
      uploads.push(`${key}: ${await blob.text()}`);
      return answer ?? { kind: "ok", status: 201, answer: uploadedAs(key) };
    },
  });
}

const uploadedAs = (key: string): AttachedFile => ({ ...held(key), id: `server ${key}`, kind: "text" });
const give = async (key: string, owner = "marina"): Promise<void> => {
  now += 1;
  expect(await keeper.take({ file: held(key), part: 0, parts: 2, data: bytes("пол") }, owner)).toBe(1);
  expect(await keeper.take({ file: held(key), part: 1, parts: 2, data: bytes("но") }, owner)).toBe(2);
};
const keysOf = async (owner: string | null): Promise<string[]> =>
  (await keeper.held(owner)).map(({ key }) => key);

test("a file is on disk once its last piece has come, and waits for its own seller alone", async () => {
  await keeper.take({ file: held("a"), part: 0, parts: 2, data: bytes("пол") }, "marina");
  expect(await keysOf("marina")).toEqual([]);
  await keeper.take({ file: held("a"), part: 1, parts: 2, data: bytes("но") }, "marina");
  await give("b");
  expect(await keysOf("marina")).toEqual(["a", "b"]);
  expect(await keysOf("oleg")).toEqual([]);
  expect(await keysOf(null)).toEqual([]);
});

test("a host that has forgotten the first pieces asks for them again; a repeated piece is counted once", async () => {
  await keeper.take({ file: held("a"), part: 0, parts: 3, data: bytes("раз") }, "marina");
  await keeper.take({ file: held("a"), part: 1, parts: 3, data: bytes("два") }, "marina");
  expect(await keeper.take({ file: held("a"), part: 1, parts: 3, data: bytes("два") }, "marina")).toBe(2);
  keeper = newKeeper();
  expect(await keeper.take({ file: held("a"), part: 2, parts: 3, data: bytes("три") }, "marina")).toBe(0);
  await give("a");
  expect(await keeper.take({ file: held("a"), part: 1, parts: 2, data: bytes("но") }, "marina")).toBe(2);
  await keeper.bind("ask", ["a"]);
  await keeper.upload("ask", ["a"]);
  expect(uploads).toEqual(["a: полно"]);
});

test("files are uploaded once, whatever becomes of the question, and again where the server has lost them", async () => {
  await give("a");
  await give("b");
  await keeper.bind("ask", ["a", "b"]);
  expect(await keysOf("marina")).toEqual([]);
  answer = offline;
  expect(await keeper.upload("ask", ["a", "b"])).toEqual(offline);
  answer = null;
  uploads = [];
  expect(await keeper.upload("ask", ["b", "a"])).toEqual({ kind: "ok", ids: ["server b", "server a"] });
  keeper = newKeeper();
  expect(await keeper.upload("ask", ["b", "a"])).toEqual({ kind: "ok", ids: ["server b", "server a"] });
  expect(uploads).toHaveLength(2);
  await keeper.again("ask");
  await keeper.upload("ask", ["b", "a"]);
  expect(uploads).toHaveLength(4);
  await keeper.forget("ask");
  expect(memory.rows("files")).toEqual([]);
});

test("taken back, they wait in the form again; what went into the outbox the form does not remove", async () => {
  await give("a");
  await keeper.bind("ask", ["a"]);
  await keeper.drop("a");
  await keeper.unbind("ask");
  expect(await keysOf("marina")).toEqual(["a"]);
  await keeper.drop("a");
  expect(await keysOf("marina")).toEqual([]);
});

test("after a crash what goes with no question waits in the form, for a week", async () => {
  await give("a");
  await give("b");
  await keeper.bind("lost", ["a"]);
  await keeper.bind("there", ["b"]);
  await keeper.tidy(new Set(["there"]));
  expect(await keysOf("marina")).toEqual(["a"]);
  now += 8 * 86_400_000;
  await keeper.tidy(new Set(["there"]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was put is what is there
  expect((memory.rows("files") as StoredFile[]).map(({ key }) => key)).toEqual(["b"]);
});

test("a file that went with a sign-out while it was uploaded does not come back", async () => {
  await give("a");
  await keeper.bind("reply:k", ["a"]);
  const uploading = createFilesKeeper({
    db: memory.db,
    now: () => now,
    async send({ key }) {
      await wipeLocalCopy(memory.db, { drafts: true });
      return { kind: "ok", status: 201, answer: uploadedAs(key) };
    },
  });
  await uploading.upload("reply:k", ["a"]);
  expect(memory.rows("files")).toEqual([]);
});
