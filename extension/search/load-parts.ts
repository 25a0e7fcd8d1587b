import { fromBinary } from "../../core/search/binary.ts";
import type { CompiledParts } from "../../core/search/compiled-parts.ts";
import { withChange } from "../../core/search/compiled-parts.ts";
import type { StoredPart } from "./stored-part.ts";

export type LoadedParts =
  | { kind: "loaded"; parts: CompiledParts; last: number }
  /** Of another version, or damaged on disk: compile anew from the records. */
  | { kind: "unreadable" };

/** Parts ready for `openIndex`, from those on disk in order; `onto` are those already loaded. */
export function loadParts(stored: readonly StoredPart[], onto: CompiledParts = []): LoadedParts {
  let parts = onto;
  let last = 0;
  for (const { number, index, removed } of stored) {
    last = number;
    const read = index === null ? null : fromBinary(index);
    if (read !== null && read.kind !== "read") return { kind: "unreadable" };
    const changed = withChange(parts, { removed, ...(read === null ? {} : { changed: read.index }) });
    // Titles whose texts have come are whole in later parts: nothing is left of theirs.
    parts = changed.filter((part) => part.removed.size < part.index.heads.length);
  }
  return { kind: "loaded", parts, last };
}
