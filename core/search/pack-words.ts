import { roomForWords, type Sequences } from "./sequences.ts";

/** Sequences as they are stored: how many words each section has, and the words. */
export type PackedWords = { readonly sizes: Uint8Array; readonly words: Uint8Array<ArrayBuffer> };

/**
 * Sections of a page follow each other with the same title: one with the words of the one before says only that.
 * `sizes` has a varint each, twice the number of words, or 1 for the words of the section before.
 */
export function packWords({ starts, words }: Sequences, terms: number): PackedWords {
  const sizes: number[] = [];
  const kept = roomForWords(words.length, terms);
  let length = 0;
  for (let section = 0; section < starts.length - 1; section += 1) {
    const own = words.subarray(starts[section], starts[section + 1]);
    if (section > 0 && own.length > 0 && isSame(own, words.subarray(starts[section - 1], starts[section]))) {
      sizes.push(1);
      continue;
    }
    let rest = own.length * 2;
    for (; rest > 127; rest >>>= 7) sizes.push((rest & 127) | 128);
    sizes.push(rest);
    kept.set(own, length);
    length += own.length;
  }
  const used = kept.slice(0, length);
  return { sizes: Uint8Array.from(sizes), words: new Uint8Array(used.buffer) };
}

/** @param packed its `words` begin at a multiple of four. */
export function unpackWords(
  packed: PackedWords,
  { sections, terms }: { sections: number; terms: number },
): Sequences {
  const { buffer, byteOffset, byteLength } = packed.words;
  const given =
    roomForWords(0, terms) instanceof Uint16Array
      ? new Uint16Array(buffer, byteOffset, byteLength / 2)
      : new Uint32Array(buffer, byteOffset, byteLength / 4);
  const { starts, repeats } = startsOf(packed.sizes, sections);
  const words = roomForWords(starts[sections] ?? 0, terms);
  let read = 0;
  for (let section = 0; section < sections; section += 1) {
    const start = starts[section] ?? 0;
    const size = (starts[section + 1] ?? 0) - start;
    if (repeats[section] === 1) {
      words.copyWithin(start, start - size, start);
      continue;
    }
    words.set(given.subarray(read, read + size), start);
    read += size;
  }
  return { starts, words };
}

function startsOf(sizes: Uint8Array, sections: number): { starts: Uint32Array; repeats: Uint8Array } {
  const starts = new Uint32Array(sections + 1);
  const repeats = new Uint8Array(sections);
  let at = 0;
  let size = 0;
  for (let section = 0; section < sections; section += 1) {
    let byte = sizes[at] ?? 0;
    at += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = sizes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
    }
    if (value === 1) repeats[section] = 1;
    else size = value >>> 1;
    starts[section + 1] = (starts[section] ?? 0) + size;
  }
  return { starts, repeats };
}

function isSame(one: Uint16Array | Uint32Array, other: Uint16Array | Uint32Array): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
