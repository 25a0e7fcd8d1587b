import type { PackedTexts } from "./stored-part.ts";

/** Packs texts for the disk. `text` of undefined is a text that is not kept. */
export function packTexts(texts: readonly { id: string; text: string | undefined }[]): PackedTexts {
  const encoder = new TextEncoder();
  const encoded = texts.map(({ text }) => encoder.encode(text ?? ""));
  const starts = new Uint32Array(texts.length + 1);
  const bytes = new Uint8Array(encoded.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const [number, one] of encoded.entries()) {
    bytes.set(one, at);
    at += one.length;
    starts[number + 1] = at;
  }
  return { ids: texts.map(({ id }) => id), starts, bytes };
}

/** Looks texts up by record. Of several packs the last that knows the record answers. */
export function textReader(): {
  add: (pack: PackedTexts) => void;
  textOf: (id: string) => string | undefined;
} {
  const decoder = new TextDecoder();
  const packs: PackedTexts[] = [];
  const places = new Map<string, { pack: number; number: number }>();
  return {
    add(pack) {
      packs.push(pack);
      for (const [number, id] of pack.ids.entries()) places.set(id, { pack: packs.length - 1, number });
    },
    textOf(id) {
      const place = places.get(id);
      const pack = place && packs[place.pack];
      if (!pack) return undefined;
      const from = pack.starts[place.number] ?? 0;
      const to = pack.starts[place.number + 1] ?? from;
      return from === to ? undefined : decoder.decode(pack.bytes.subarray(from, to));
    },
  };
}
