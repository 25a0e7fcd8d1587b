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

/** Of each term: twice one more than the last section read that has it, and one more where it has it several times. */
type Seen = Uint32Array;

/** From "which words each section has" to "which sections each word has". */
export function* invertSequences(sequences: Sequences, terms: number): Generator<undefined, Inverted> {
  const sections = sequences.starts.length - 1;
  const starts = new Uint32Array(terms + 1);
  const lengths = new Uint16Array(sections);
  let seen: Seen = new Uint32Array(terms);
  for (let first = 0; first < sections;) {
    const end = stretchEnd(sequences, first);
    measure(sequences, { first, end }, { seen, starts, lengths });
    first = end;
    yield;
  }
  for (let term = 0; term < terms; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const bytes = new Uint8Array(starts[terms] ?? 0);
  const ends = starts.slice(0, terms);
  const begun = new Uint32Array(terms);
  seen = new Uint32Array(terms);
  for (let first = 0; first < sections;) {
    const end = stretchEnd(sequences, first);
    write(sequences, { first, end }, { seen, bytes, ends, begun });
    first = end;
    yield;
  }
  return { postings: { starts, bytes }, lengths };
}

type Stretch = { readonly first: number; readonly end: number };

function stretchEnd({ starts }: Sequences, first: number): number {
  const most = (starts[first] ?? 0) + stretch;
  let end = first + 1;
  while (end < starts.length - 1 && (starts[end + 1] ?? 0) <= most) end += 1;
  return end;
}

type Measured = { readonly seen: Seen; readonly starts: Uint32Array; readonly lengths: Uint16Array };

/** Adds to `starts` how many bytes each term takes, one place further on. */
function measure(
  { starts: sectionStarts, words }: Sequences,
  { first, end }: Stretch,
  { seen, starts, lengths }: Measured,
): void {
  for (let section = first; section < end; section += 1) {
    const to = sectionStarts[section + 1] ?? 0;
    const here = (section + 1) * 2;
    let different = 0;
    for (let at = sectionStarts[section] ?? 0; at < to; at += 1) {
      const term = (words[at] ?? 0) >>> 1;
      const before = seen[term] ?? 0;
      if (before >= here) {
        if (before === here) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
        seen[term] = here + 1;
        continue;
      }
      different += 1;
      seen[term] = here;
      starts[term + 1] = (starts[term + 1] ?? 0) + varintLength(distance(before, section));
    }
    lengths[section] = Math.min(different, longest);
  }
}

type Written = {
  readonly seen: Seen;
  readonly bytes: Uint8Array;
  /** Where the next byte of each term goes, and where its last posting began. */
  readonly ends: Uint32Array;
  readonly begun: Uint32Array;
};

function write(
  { starts, words }: Sequences,
  { first, end }: Stretch,
  { seen, bytes, ends, begun }: Written,
): void {
  for (let section = first; section < end; section += 1) {
    const to = starts[section + 1] ?? 0;
    const here = (section + 1) * 2;
    for (let at = starts[section] ?? 0; at < to; at += 1) {
      const term = (words[at] ?? 0) >>> 1;
      const before = seen[term] ?? 0;
      let next = ends[term] ?? 0;
      if (before > here) {
        const count = bytes[next - 1] ?? 0;
        if (count < mostOccurrences) bytes[next - 1] = count + 1;
        continue;
      }
      if (before === here) {
        const start = begun[term] ?? 0;
        bytes[start] = (bytes[start] ?? 0) | 1;
        bytes[next] = 2;
        seen[term] = here + 1;
        ends[term] = next + 1;
        continue;
      }
      begun[term] = next;
      seen[term] = here;
      let rest = distance(before, section);
      for (; rest > 127; rest >>>= 7) {
        bytes[next] = (rest & 127) | 128;
        next += 1;
      }
      bytes[next] = rest;
      ends[term] = next + 1;
    }
  }
}

/** Twice how far a section is from the one before that has the term; from the very first where there is none. */
function distance(before: number, section: number): number {
  return before === 0 ? section * 2 : (section + 1) * 2 - (before & ~1);
}

function varintLength(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x20_0000) return 3;
  return value < 0x1000_0000 ? 4 : 5;
}
