import type { CompiledIndex } from "../../core/search/compiled.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import type { Refused } from "./read-release.ts";

/** The long lists of an index, which cross in pieces: terms, stems and, in the order of the sections, record ids. */
export const indexLists = ["terms", "stems", "sections"] as const;
export type IndexList = (typeof indexLists)[number];

/**
 * What the worker that reads a release tells: records in parts; then, for each audience's index and last for the one
 * of all records, its lists and itself, whose heads are the records'; then that this was all. Each part is told when
 * the other side has asked for it by `more`: parts that pile up would be taken in at once.
 */
export type ReleaseMessage =
  | { kind: "records"; records: readonly SectionRecord[] }
  /** Entries of a list, a line each: one long text crosses faster than many short ones. */
  | { kind: "lines"; of: IndexList; lines: string }
  /** `audience` is the key of those whom the index is for, null for the one of all records. */
  | { kind: "index"; audience: string | null; index: Omit<CompiledIndex, "heads" | "terms" | "stems"> }
  | { kind: "read"; manifest: ReleaseManifest; deniedRevision: string }
  | { kind: "refused"; refused: Refused };

export type ToReleaseWorker = { kind: "more" };
