import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileMark } from "./backup-manifest.ts";

/** Copies a file, its bytes on the disk for good when it resolves. @returns what was written. Rejects where the target exists. */
export async function copyHashed(from: string, to: string, signal: AbortSignal): Promise<FileMark> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let bytes = 0;
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // Opened first: where it is gone, nothing must be left in its place.
  const source = await open(from);
  const target = createWriteStream(to, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(source.createReadStream(), hashing, target, { signal });
  return { bytes, sha256: hash.digest("hex") };
}

/** What a file holds; rejects where it cannot be read. */
export async function markOf(file: string, signal: AbortSignal): Promise<FileMark> {
  const hash = createHash("sha256");
  let bytes = 0;
  const counting = new Writable({
    write(chunk: Buffer, _, done) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      done();
    },
  });
  await pipeline(createReadStream(file), counting, { signal });
  return { bytes, sha256: hash.digest("hex") };
}

/**
 * A second name for a file of an earlier backup, where that is still what it was: what never changes is stored once.
 * @returns false where it cannot be had so.
 */
export async function linkSame(
  from: string,
  to: string,
  { mark, signal }: { readonly mark: FileMark; readonly signal: AbortSignal },
): Promise<boolean> {
  try {
    const now = await markOf(from, signal);
    if (now.bytes !== mark.bytes || now.sha256 !== mark.sha256) return false;
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await link(from, to);
    return true;
  } catch {
    signal.throwIfAborted();
    // Another file system, or one without links.
    await rm(to, { force: true });
    return false;
  }
}
