import type { Raster } from "./read-png.ts";

const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Reads a GIF block by block up to its end; null for what is none, or has no end. */
export function readGif(bytes: Uint8Array): Raster | null {
  if (!/^GIF8[79]a$/.test(Buffer.from(bytes.subarray(0, 6)).toString("latin1")) || bytes.length < 14)
    return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  for (let at = 13 + tableBytes(view.getUint8(10)); at < bytes.length;) {
    const block = bytes[at];
    if (block === 0x3b) return { ...size, end: at + 1 };
    if (block === 0x21) at = afterSubBlocks(bytes, at + 2);
    else if (block === 0x2c && at + 10 < bytes.length)
      at = afterSubBlocks(bytes, at + 10 + tableBytes(view.getUint8(at + 9)) + 1);
    else return null;
  }
  return null;
}

function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += length + 1;
    if (length === 0) return at;
  }
  return bytes.length;
}
