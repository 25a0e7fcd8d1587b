import type { Generated } from "kysely";

/** The history of sections, from which a browser is told what changed since its cursor. Contents stay in the release. */
export type CatalogueTables = {
  /** One row per version of a section: live from `seq` until `ended`. */
  section_version: {
    seq: number;
    record: string;
    hash: string;
    /** Row of `section_audience`. */
    audience: number;
    ended: number | null;
  };
  /** Every distinct audience of a section, as a sorted JSON array of groups. */
  section_audience: { id: Generated<number>; groups: string };
  /** What the digests in cursors stand for: sorted JSON arrays of an account's groups. */
  known_audience: { digest: string; groups: string };
  /** One row: which history the sequence numbers belong to. */
  catalogue_history: { id: string };
  /** Releases that were taken in whole, and the sequence number each one reached. */
  catalogue_release: { seq: number; release: string; at: string };
};
