/** A picture made of pixels: its size, and where its own bytes end. */
export type Raster = { readonly width: number; readonly height: number; readonly end: number };

const signature = "89504e470d0a1a0a";
const header = 0x49484452;
const lastChunk = 0x49454e44;

/** Reads a PNG chunk by chunk up to its last one; null for what is none, or has no end. */
export function readPng(bytes: Uint8Array): Raster | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || Buffer.from(bytes.subarray(0, 8)).toString("hex") !== signature) return null;
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== header) return null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    if (view.getUint32(at + 4) === lastChunk)
      return { width: view.getUint32(16), height: view.getUint32(20), end };
    at = end;
  }
  return null;
}
