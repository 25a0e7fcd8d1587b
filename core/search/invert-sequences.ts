import type { Postings } from "./compiled.ts";
import type { Sequences } from "./sequences.ts";

export type Inverted = {
  readonly postings: Postings;
  /** Different words of each section. */
  readonly lengths: Uint16Array;
};

const mostOccurrences = 255;
const longest = 65_535;
// Words read between two looks at the clock.
const stretch = 32_768;
// A varint of a section's number and the byte of its count.
const longestPosting = 6;

/** From "which words each section has" to "which sections each word has". */
export function* invertSequences(sequences: Sequences, terms: number): Generator<undefined, Inverted> {
  const { ends, sections } = yield* sortByTerm(sequences, terms);
  const lengths = new Uint16Array(sequences.starts.length - 1);
  const starts = new Uint32Array(terms + 1);
  let bytes = new Uint8Array(sections.length * 2 + longestPosting);
  let length = 0;
  let at = 0;
  let rested = 0;
  for (let term = 0; term < terms; term += 1) {
    const end = ends[term] ?? 0;
    let last = 0;
    while (at < end) {
      const section = sections[at] ?? 0;
      const from = at;
      at += 1;
      while (at < end && sections[at] === section) at += 1;
      if (bytes.length < length + longestPosting) bytes = enlarged(bytes);
      const count = at - from;
      let rest = (section - last) * 2 + (count > 1 ? 1 : 0);
      last = section;
      while (rest > 127) {
        bytes[length] = (rest & 127) | 128;
        length += 1;
        rest >>>= 7;
      }
      bytes[length] = rest;
      length += 1;
      if (count > 1) {
        bytes[length] = count < mostOccurrences ? count : mostOccurrences;
        length += 1;
      }
      const before = lengths[section] ?? 0;
      if (before < longest) lengths[section] = before + 1;
    }
    starts[term + 1] = length;
    if (at - rested > stretch) {
      rested = at;
      yield;
    }
  }
  return { postings: { starts, bytes: bytes.slice(0, length) }, lengths };
}

/** The section of each word, the words of a term together and up to `ends[term]`, their sections ascending. */
function* sortByTerm(
  { starts, words }: Sequences,
  terms: number,
): Generator<undefined, { ends: Uint32Array; sections: Uint32Array }> {
  const ends = new Uint32Array(terms);
  for (let at = 0; at < words.length; at += 1) {
    const term = (words[at] ?? 0) >>> 1;
    ends[term] = (ends[term] ?? 0) + 1;
    if (at % stretch === 0) yield;
  }
  let sum = 0;
  for (let term = 0; term < terms; term += 1) {
    const count = ends[term] ?? 0;
    ends[term] = sum;
    sum += count;
  }
  const sections = new Uint32Array(words.length);
  let section = 0;
  for (let at = 0; at < words.length; at += 1) {
    while (at >= (starts[section + 1] ?? 0)) section += 1;
    const term = (words[at] ?? 0) >>> 1;
    const to = ends[term] ?? 0;
    sections[to] = section;
    ends[term] = to + 1;
    if (at % stretch === 0) yield;
  }
  return { ends, sections };
}

function enlarged(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
