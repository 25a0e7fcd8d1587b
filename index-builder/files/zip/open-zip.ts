import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../unreadable-file.ts";
import { zipDirectory, type ZipEntry } from "./zip-directory.ts";

/** Entries of an archive by name, unpacked when asked for; an archive inside it stays bytes. */
export type Zip = {
  readonly names: readonly string[];
  /** @returns null where there is no such entry. */
  readonly read: (name: string) => Uint8Array | null;
};

const megabyte = 1_048_576;
const mostUnpacked = 200 * megabyte;
const steepestRatio = 200;
/** A short page of one repeated letter packs as steeply as a bomb does. */
const harmless = 10 * megabyte;

/**
 * Opens an archive after checking what it declares; what comes out of an entry is held to its declared size.
 * @throws UnreadableFile, from `read` too.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = zipDirectory(bytes);
  checkDeclared(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = byName.get(name);
      return entry ? unpack(bytes, entry) : null;
    },
  };
}

function checkDeclared(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > mostUnpacked) {
    throw new UnreadableFile("too-large", `unpacks to ${Math.round(total / megabyte)} MB`);
  }
  const steep = entries.find(({ size, packedSize }) => size > harmless && size > packedSize * steepestRatio);
  if (steep) throw new UnreadableFile("too-large", `"${steep.name}" unpacks to over 200 times its size`);
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) {
    throw new UnreadableFile("damaged", `"${entry.name}" is packed by method ${entry.method}`);
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new UnreadableFile("too-large", `"${entry.name}" unpacks to more than it declares`, { cause });
    }
    throw new UnreadableFile("damaged", `"${entry.name}" cannot be unpacked`, { cause });
  }
}

/** The lengths in the local header are often empty, so only the directory's count; its name and extra field are skipped. */
function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits = offset + 30 <= bytes.byteLength && view.getUint32(offset, true) === 0x04034b50;
  const start = fits
    ? offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    : 0;
  if (!fits || start + packedSize > bytes.byteLength) {
    throw new UnreadableFile("damaged", `"${name}" lies outside the archive`);
  }
  return bytes.subarray(start, start + packedSize);
}
