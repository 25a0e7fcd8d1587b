import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";

export type FileFact = { readonly bytes: number; readonly sha256: string };

/** Writes a file in large pieces, and knows its length and hash at the end. */
export type FileSink = {
  /** So far, what waits to be written included. */
  readonly length: number;
  /** How much of it the file has. */
  readonly written: number;
  write(content: Uint8Array | string): void;
  /** Appends `[from, to)` of another file, by its handle. */
  copy(handle: number, from: number, to: number): void;
  /** Flushes all to the disk. */
  finish(): FileFact;
  /** Closes it as it is; harmless after `finish`. */
  abandon(): void;
};

const pieceBytes = 1024 * 1024;

/** @throws where the file cannot be written; so do its methods. */
export function openFileSink(file: string): FileSink {
  const handle = openSync(file, "w");
  const sha256 = createHash("sha256");
  const piece = Buffer.allocUnsafe(pieceBytes);
  let [filled, written, open] = [0, 0, true];
  const put = (bytes: Uint8Array): void => {
    sha256.update(bytes);
    for (let at = 0; at < bytes.byteLength;) at += writeSync(handle, bytes, at);
    written += bytes.byteLength;
  };
  const flush = (): void => {
    if (filled > 0) put(piece.subarray(0, filled));
    filled = 0;
  };
  const write = (content: Uint8Array | string): void => {
    const length = Buffer.byteLength(content);
    if (filled + length > pieceBytes) flush();
    if (length > pieceBytes) return put(typeof content === "string" ? Buffer.from(content) : content);
    if (typeof content === "string") piece.write(content, filled);
    else piece.set(content, filled);
    filled += length;
  };
  const close = (): void => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    get length() {
      return written + filled;
    },
    get written() {
      return written;
    },
    write,
    copy(from, start, end) {
      flush();
      for (let at = start; at < end;) {
        const read = readSync(from, piece, 0, Math.min(pieceBytes, end - at), at);
        if (read === 0) throw new Error(`The file to copy from ends at ${at} instead of ${end}`);
        put(piece.subarray(0, read));
        at += read;
      }
    },
    finish() {
      flush();
      fsyncSync(handle);
      close();
      return { bytes: written, sha256: sha256.digest("hex") };
    },
    abandon: close,
  };
}
