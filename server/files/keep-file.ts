import { createHash, randomUUID } from "node:crypto";
import type { AttachedFile } from "../../core/contract/file.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { cleanLine } from "../desk/clean-text.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Outcome } from "../outcome.ts";
import type { Store, Writing } from "../store/store.ts";
import { checkFile } from "./check-file.ts";
import { cleanFileName } from "./clean-file-name.ts";
import type { FileFolder } from "./file-folder.ts";
import { fileMessages } from "./file-messages.ts";
import { attachedFile, type FileRow } from "./file-row.ts";

export type FileKeeping = { readonly store: Store; readonly folder: FileFolder; readonly now: () => Date };

export type GivenFile = {
  /** Account that may name it in a question or a reply. */
  readonly owner: string;
  /** The uploader's: a repeat gives the same file. */
  readonly key: string;
  readonly name: string;
  readonly as: "file" | "screenshot";
  readonly bytes: Uint8Array;
  readonly language: Language;
};

/** Uploaded by one account and not sent yet: a form holds eight, and more than one may be open. */
export const mostWaiting = 40;
const noRoom = new Set([
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EACCES",
  "EPERM",
  "EMFILE",
  "ENFILE",
  "EIO",
  "EEXIST",
  "ENOTDIR",
]);

/**
 * Takes a file in: checked, its bytes on the disk for good, then its row. Refused or broken off, it leaves nothing that
 * the hourly tidying does not take away.
 */
export async function keepFile(keeping: FileKeeping, given: GivenFile): Promise<Outcome<AttachedFile>> {
  const { store, folder } = keeping;
  const checked = await checkFile(given.bytes, given.name);
  const shown = cleanLine(given.name).slice(0, 120);
  if (checked.kind === "refused")
    return { problem: "file-refused", detail: fileMessages(given.language)[checked.fault](shown) };
  const digest = createHash("sha256")
    .update(`${given.as}\n${given.name}\n`)
    .update(given.bytes)
    .digest("hex");
  const id = randomUUID();
  const row: FileRow = {
    id,
    content: id,
    owner: given.owner,
    key: given.key,
    digest,
    name: cleanFileName(given.name, checked.type),
    type: checked.type,
    bytes: checked.bytes.length,
    width: checked.size?.width ?? null,
    height: checked.size?.height ?? null,
    purpose: given.as,
    at: logInstant(keeping.now()),
    request: null,
    message: null,
    position: 0,
  };
  const before = await kept(store.read, row);
  if (before) return repeated(before, row);
  if ((await waiting(store.read, row.owner)) >= mostWaiting) {
    return { problem: "rate-limited", detail: fileMessages(given.language).waiting(mostWaiting) };
  }
  try {
    await folder.keep(row.id, checked.bytes);
  } catch (failure) {
    if (failure instanceof Error && "code" in failure && noRoom.has(String(failure.code)))
      return { problem: "file-not-kept" };
    throw failure;
  }
  return writeRow(keeping, row);
}

async function writeRow({ store, folder }: FileKeeping, row: FileRow): Promise<Outcome<AttachedFile>> {
  let own = false;
  try {
    const first = await store.write(async (trx) => {
      const other = await kept(trx, row);
      if (other) return other;
      await trx.insertInto("file").values(row).execute();
      return row;
    });
    own = first === row;
    return repeated(first, row);
  } finally {
    // The same upload came twice at once, or the row could not be written.
    if (!own) await folder.remove(row.id);
  }
}

function repeated(first: FileRow, now: FileRow): Outcome<AttachedFile> {
  return first.digest === now.digest ? { answer: attachedFile(first) } : { problem: "key-reused" };
}

type Reading = Pick<Writing, "selectFrom">;

function kept(db: Reading, { owner, key }: FileRow): Promise<FileRow | undefined> {
  return db
    .selectFrom("file")
    .selectAll()
    .where("owner", "=", owner)
    .where("key", "=", key)
    .executeTakeFirst();
}

async function waiting(db: Reading, owner: string): Promise<number> {
  const { count } = await db
    .selectFrom("file")
    .select((each) => each.fn.countAll<number>().as("count"))
    .where("owner", "=", owner)
    .where("request", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}
