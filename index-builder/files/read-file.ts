import { ChildPool } from "./child/child-pool.ts";
import { readWith } from "./child/read-with.ts";
import { assembleFile } from "./assemble-file.ts";
import type { FileRead } from "./file-content.ts";
import type { FileType } from "./file-type.ts";

export type FileLimits = {
  /** What one file may take beside what Node itself needs. */
  readonly memoryMb: number;
  /** A PDF has one more for every hundred pages, up to 120. */
  readonly seconds: number;
};

export const defaultFileLimits: FileLimits = { memoryMb: 512, seconds: 10 };

const pool = new ChildPool();

/**
 * Reads a document in a process of its own under the limits. One that is stopped half-way keeps the pages, sheets or
 * slides before.
 * @throws the signal's reason; Error where no process can be started.
 */
// oxlint-disable-next-line max-params -- the four are what every call has; none belongs to another
export async function readFile(
  bytes: Uint8Array,
  type: FileType,
  limits: FileLimits,
  signal: AbortSignal,
): Promise<FileRead> {
  signal.throwIfAborted();
  if (bytes.byteLength === 0) return { kind: "unread", why: "empty", detail: "the file has no bytes" };
  if (type === "doc") return readOldFormat(bytes);
  const reading = await pool.lend(limits.memoryMb, (child) =>
    readWith(child, { bytes, type }, { seconds: limits.seconds, signal }),
  );
  return assembleFile(reading);
}

/** Word, Excel and PowerPoint before 2007; today's put a file with a password into the same envelope. */
function readOldFormat(bytes: Uint8Array): FileRead {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
  return isEncrypted
    ? { kind: "unread", why: "encrypted", detail: "the document asks for a password" }
    : { kind: "unread", why: "old-format", detail: "an Office file from before 2007" };
}
