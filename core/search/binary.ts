import type { CompiledIndex } from "./compiled.ts";
import { analysisVersion } from "../analysis/analysis-version.ts";
import { checksum } from "./checksum.ts";
import { invertSequences, type Inverted } from "./invert-sequences.ts";
import { packHeads, unpackHeads, type PackedHeads } from "./pack-heads.ts";
import { packTerms, unpackTerms } from "./pack-terms.ts";
import { packWords, unpackWords } from "./pack-words.ts";
import type { Sequences } from "./sequences.ts";

export type ReadAnswer =
  | { kind: "read"; index: CompiledIndex }
  /** Of another format or analysis than this program's: compile it again from the records. */
  | { kind: "outdated"; found: string; needed: string }
  /** Cut short, altered or no index at all: fetch or compile it again. */
  | { kind: "damaged"; why: string };

const magic = 0x694d_7341;
const binaryFormat = "3";
const prelude = 12;

/**
 * The index as bytes: magic number, checksum and length of the contents; then the contents: one line of JSON that names
 * version and sizes, and the parts themselves one after the other, each at a multiple of four.
 */
export function toBinary(index: CompiledIndex): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const { shared, tails, stemShared, stemTails } = packTerms(index);
  const parts: Uint8Array[] = [
    encoder.encode(JSON.stringify(packHeads(index.heads))),
    shared,
    encoder.encode(tails),
    stemShared,
    encoder.encode(stemTails),
    ...index.sequences.flatMap((sequences) => {
      const { sizes: wordCounts, words } = packWords(sequences, index.terms.length);
      return [wordCounts, words];
    }),
  ];
  const sizes = parts.map((part) => part.byteLength);
  const version = `${binaryFormat}/${analysisVersion}`;
  const header = encoder.encode(JSON.stringify({ version, fields: index.sequences.length, sizes }));
  const starts: number[] = [];
  let length = prelude + 4 + padded(header.byteLength);
  for (const size of sizes) {
    starts.push(length);
    length += padded(size);
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(prelude, header.byteLength, true);
  bytes.set(header, prelude + 4);
  for (const [at, part] of parts.entries()) bytes.set(part, starts[at] ?? 0);
  view.setUint32(0, magic, true);
  view.setUint32(4, checksum(bytes.subarray(prelude)), true);
  view.setUint32(8, length - prelude, true);
  return bytes;
}

/** Reads what `toBinary` wrote. The index shares memory with a copy of the bytes, not with those given. */
export function fromBinary(given: Uint8Array): ReadAnswer {
  const bytes = given.slice();
  const view = new DataView(bytes.buffer);
  if (bytes.byteLength < prelude + 4 || view.getUint32(0, true) !== magic) {
    return { kind: "damaged", why: "these bytes are not a compiled index" };
  }
  const contents = view.getUint32(8, true);
  if (bytes.byteLength - prelude !== contents) {
    return { kind: "damaged", why: `${contents} bytes were written, ${bytes.byteLength - prelude} are here` };
  }
  if (checksum(bytes.subarray(prelude)) !== view.getUint32(4, true)) {
    return { kind: "damaged", why: "the checksum does not fit the contents" };
  }
  const decoder = new TextDecoder();
  const headerLength = view.getUint32(prelude, true);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum vouches that toBinary wrote it
  const header = JSON.parse(
    decoder.decode(bytes.subarray(prelude + 4, prelude + 4 + headerLength)),
  ) as Header;
  const needed = `${binaryFormat}/${analysisVersion}`;
  if (header.version !== needed) return { kind: "outdated", found: header.version, needed };
  return { kind: "read", index: readParts(bytes, header, prelude + 4 + padded(headerLength)) };
}

type Header = { version: string; fields: number; sizes: number[] };

function readParts(bytes: Uint8Array<ArrayBuffer>, { fields, sizes }: Header, first: number): CompiledIndex {
  const decoder = new TextDecoder();
  let start = first;
  let part = 0;
  const next = (): Uint8Array<ArrayBuffer> => {
    const size = sizes[part] ?? 0;
    const taken = bytes.subarray(start, start + size);
    start += padded(size);
    part += 1;
    return taken;
  };
  const text = (): string => decoder.decode(next());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum vouches that toBinary wrote it
  const heads = unpackHeads(JSON.parse(text()) as PackedHeads);
  const named = unpackTerms({ shared: next(), tails: text(), stemShared: next(), stemTails: text() });
  const room = { sections: heads.length, terms: named.terms.length };
  const sequences = Array.from({ length: fields }, () => unpackWords({ sizes: next(), words: next() }, room));
  const inverted = sequences.map((sequence) => atOnce(sequence, named.terms.length));
  return {
    heads,
    ...named,
    sequences,
    postings: inverted.map(({ postings }) => postings),
    lengths: inverted.map(({ lengths }) => lengths),
  };
}

function atOnce(sequences: Sequences, terms: number): Inverted {
  const steps = invertSequences(sequences, terms);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function padded(size: number): number {
  return (size + 3) & ~3;
}
