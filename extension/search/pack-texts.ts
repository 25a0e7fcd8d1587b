import type { PackedTexts } from "./stored-part.ts";

/** Packs texts for the disk. `text` of undefined is a text that is not kept. */
export function packTexts(texts: readonly { id: string; text: string | undefined }[]): PackedTexts {
  const encoder = new TextEncoder();
  const encoded = texts.map(({ text }) => encoder.encode(text ?? ""));
  return packOf(
    texts.map(({ id }) => id),
    encoded,
  );
}

/** What is left of a pack where only some of its records count; itself where all do. */
export function pickTexts(pack: PackedTexts, counts: (id: string) => boolean): PackedTexts {
  const numbers = [...pack.ids.keys()].filter((number) => counts(pack.ids[number] ?? ""));
  if (numbers.length === pack.ids.length) return pack;
  return packOf(
    numbers.map((number) => pack.ids[number] ?? ""),
    numbers.map((number) => pack.bytes.subarray(pack.starts[number], pack.starts[number + 1])),
  );
}

/** Two packs that have no record in common, as one. */
export function joinTexts(one: PackedTexts, other: PackedTexts): PackedTexts {
  const moved = other.starts.subarray(1).map((start) => start + one.bytes.length);
  const starts = new Uint32Array(one.starts.length + moved.length);
  starts.set(one.starts);
  starts.set(moved, one.starts.length);
  return { ids: [...one.ids, ...other.ids], starts, bytes: joined([one.bytes, other.bytes]) };
}

function packOf(ids: string[], texts: readonly Uint8Array[]): PackedTexts {
  const starts = new Uint32Array(texts.length + 1);
  for (const [number, text] of texts.entries()) starts[number + 1] = (starts[number] ?? 0) + text.length;
  return { ids, starts, bytes: joined(texts) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
