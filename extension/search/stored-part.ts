import type { RecordFields, SyncStage } from "../../core/contract/sync.ts";

/** One change of the index as it lies on disk. Earlier parts lose `removed` and every section that is in this one. */
export type StoredPart = {
  /** Given by the database, growing. */
  number: number;
  /** `toBinary` of core/search; null where sections were only removed. */
  index: Uint8Array<ArrayBuffer> | null;
  removed: string[];
};

/**
 * Texts of the part with the same number, packed: one buffer loads many times faster than thousands of strings. Apart from
 * the index, since a search answers without them and they are two thirds of a copy.
 */
export type PackedTexts = {
  ids: string[];
  /** Start of each text in `bytes`, and the end of the last; equal starts are a text that is not kept. */
  starts: Uint32Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
};

/** How far the local copy is, and whose it is. */
export type SyncMark = {
  user: string;
  /** What it is to hold: titles alone also where the disk has no room for texts. */
  fields: RecordFields;
  /** Version of the analysis that the parts were compiled with; another one compiles anew. */
  analysis: string;
  /** Version of the contract that it was fetched by; absent is 1. */
  contract?: number;
  cursor: string | null;
  audience: string | null;
  release: string | null;
  /** False until the first copy is whole. */
  complete: boolean;
  /** What the next page is to bring, and of how many sections. */
  stage: SyncStage;
  ahead: number;
  /** Changes applied in the round under way. */
  changed: number;
  /** What the copy holds: sections, those with their text, and these texts in UTF-16 units. */
  sections: number;
  texts: number;
  units: number;
  /** False where the budget left texts out. */
  allTexts: boolean;
  /** Sections that the server has for this user. */
  total: number;
  /** Sections changed or removed since the parts were last merged. */
  changedSinceMerge: number;
  /** True where parts on disk may still hold what the user may not see any more. */
  mayHoldClosed: boolean;
  /** Device time at which the copy was last known to be current. */
  currentAt: number | null;
  /** Device time at which the disk had no room for texts; null while it has. */
  noRoomSince: number | null;
  /** As the server told it last; absent where it never did: nothing is known then, and nothing shown. */
  staleSince?: string | null;
};
