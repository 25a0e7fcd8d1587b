import type { Raster } from "./read-png.ts";

/** Reads a WebP's header; null for what is none, or is shorter than it says. */
export function readWebp(bytes: Uint8Array): Raster | null {
  const told = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (bytes.length < 30 || !/^RIFF[^]{4}WEBPVP8[ LX]$/.test(told)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end < 30 || end > bytes.length) return null;
  const size = sizeOf(view, told[15] ?? "");
  return size && { ...size, end };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function sizeOf(view: DataView, coding: string): { width: number; height: number } | null {
  if (coding === "X") {
    const at = (offset: number): number =>
      view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x10000 + 1;
    return { width: at(24), height: at(27) };
  }
  if (coding === "L") {
    if (view.getUint8(20) !== 0x2f) return null;
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01 || view.getUint8(25) !== 0x2a) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
