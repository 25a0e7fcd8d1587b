import type { PackedTexts } from "./stored-part.ts";

type TextReader = {
  add: (pack: PackedTexts) => void;
  textOf: (id: string) => string | undefined;
};

/** Looks texts up by record. Of several packs the last that knows the record answers. */
export function textReader(): TextReader {
  const decoder = new TextDecoder();
  const packs: Pick<PackedTexts, "starts" | "bytes">[] = [];
  // One number says pack and place in it: an object for each text would weigh as much as its index.
  const places = new Map<string, number>();
  return {
    add({ ids, starts, bytes }) {
      for (const [number, id] of ids.entries()) places.set(id, packs.length * mostInPack + number);
      packs.push({ starts, bytes });
    },
    textOf(id) {
      const place = places.get(id);
      if (place === undefined) return undefined;
      const pack = packs[Math.floor(place / mostInPack)];
      const from = pack?.starts[place % mostInPack] ?? 0;
      const to = pack?.starts[(place % mostInPack) + 1] ?? from;
      return from === to ? undefined : decoder.decode(pack?.bytes.subarray(from, to));
    },
  };
}

// More records than a copy may hold texts of; what both numbers make is still exact.
const mostInPack = 2 ** 20;
