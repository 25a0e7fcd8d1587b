import type { Head } from "./head.ts";
import type { Sequences } from "./sequences.ts";

/**
 * Where each term stands in one field. The postings of term `t` are the bytes from `starts[t]` to `starts[t + 1]`:
 * for each section, ascending, a varint of `(distance from the one before) << 1 | more`, where `more` says that one
 * byte with the number of occurrences follows; without it there is one occurrence.
 */
export type Postings = { readonly starts: Uint32Array; readonly bytes: Uint8Array };

/** An index as it answers. Sections are numbered in the order of `heads`, terms and stems in their sorted order. */
export type CompiledIndex = {
  readonly heads: readonly Head[];
  /** Surface forms, sorted by UTF-16 units, so that a prefix is a range. */
  readonly terms: readonly string[];
  readonly stems: readonly string[];
  /** The stem of each term. */
  readonly stemOf: Uint32Array;
  /** One each for title, heading and text; postings and lengths follow from them. */
  readonly sequences: readonly Sequences[];
  readonly postings: readonly Postings[];
  /** Different words of each section, per field. */
  readonly lengths: readonly Uint16Array[];
};
