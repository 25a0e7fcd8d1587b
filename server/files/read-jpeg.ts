import type { Raster } from "./read-png.ts";

/** Frames of every coding; 0xC4, 0xC8 and 0xCC are tables, not frames. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Reads a JPEG segment by segment up to its end; null for what is none, or has no end. */
export function readJpeg(bytes: Uint8Array): Raster | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return size && { ...size, end: at + 2 };
    at += 2;
    if (standsAlone(marker)) continue;
    if (at + 2 > bytes.length) return null;
    const length = view.getUint16(at);
    if (length < 2 || at + length > bytes.length) return null;
    if (isFrame(marker) && length >= 8)
      size = { height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
    at += length;
    if (marker === 0xda) at = afterScan(bytes, at);
  }
  return null;
}

/** Where the packed picture ends: at the next marker that does not belong into it. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !standsAlone(next)) return at;
  }
  return bytes.length;
}
