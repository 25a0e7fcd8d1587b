import { UnreadableFile } from "../unreadable-file.ts";

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** As declared: what comes out may differ. */
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endSize = 22;
const longestComment = 65_535;
/** In place of a number that only the zip64 field holds. */
const elsewhere = 0xffff_ffff;
/** More than any document has; a directory of millions of empty entries is a bomb of its own. */
export const mostEntries = 10_000;

/**
 * The entries that a zip's central directory declares, nothing unpacked.
 * @throws UnreadableFile: "damaged" where there is no directory, "too-large" beyond 10,000 entries.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new UnreadableFile("too-large", `${count} entries in the archive`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < count) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) {
      throw new UnreadableFile("damaged", `no entry where the archive's directory has one, at byte ${at}`);
    }
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new UnreadableFile("damaged", "the archive has no directory: the file is cut off");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const long = longNumbers(view, nameEnd, view.getUint16(at + 30, true));
  const number = (field: number) => {
    const short = view.getUint32(at + field, true);
    return short === elsewhere ? (long.shift() ?? short) : short;
  };
  // The zip64 field holds its numbers in this order, and only those that are elsewhere.
  const size = number(24);
  const packedSize = number(20);
  const offset = number(42);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  return { name: name.replaceAll("\\", "/"), method, crc, packedSize, size, offset };
}

function longNumbers(view: DataView, from: number, length: number): number[] {
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const numbers: number[] = [];
    const stop = Math.min(at + 4 + view.getUint16(at + 2, true), end);
    for (let field = at + 4; field + 8 <= stop; field += 8) {
      numbers.push(Number(view.getBigUint64(field, true)));
    }
    return numbers;
  }
  return [];
}
