import type { Generated } from "kysely";
import type { LearningEntry, SearchSurface } from "../../core/contract/learning-endpoints.ts";

/**
 * What sellers search and open. No account stands in any of these rows, only a pseudonym; who that is can be told while
 * its key is there, and by nobody afterwards. Days are ISO dates in UTC.
 */
export type LearningTables = {
  /** Keys of pseudonyms, one per period. A row that is deleted is a key that is destroyed. */
  search_key: {
    id: Generated<number>;
    /** Random bytes, base64. */
    secret: string;
    /** Begin of its period, not when it was made. */
    begunAt: string;
  };
  /** What was done, in ids and codes. Kept for `entryDays` of forget-searches.ts. */
  search_entry: {
    /** Random: in the order of numbers, one could be found by when it was written. */
    id: string;
    /** Row of `search_key`, there or destroyed. */
    key: number;
    /** Of the account, under that key. */
    pseudonym: string;
    kind: LearningEntry["kind"];
    day: string;
    surface: SearchSurface | null;
    total: number | null;
    /** JSON array: records of the hits shown, the first one first. */
    records: string | null;
    /** What was opened, and its position among the rows. */
    record: string | null;
    position: number | null;
  };
  /** What of an entry could tell who it was: the words, the hour, the place. Gone with the key. */
  search_text: {
    /** Row of `search_entry`. */
    entry: string;
    key: number;
    /** Begin of the hour: with the minute, an entry could be found beside the request that was asked then. */
    hour: string;
    query: string | null;
    shown: string | null;
    /** JSON array of strings. */
    missing: string | null;
    /** JSON of SearchFilters. */
    filters: string | null;
    region: string | null;
    channel: string | null;
  };
  /**
   * Who opened which section last when: one row per section and pseudonym. Read for what is used most; kept for `useDays` of count-use.ts.
   */
  section_open: {
    record: string;
    document: string;
    key: number;
    pseudonym: string;
    day: string;
    /** Region and channel, as `placeOf` of count-use.ts writes them. Gone with the key. */
    place: string | null;
  };
  /** Batches that were taken in: a digest of the batch's key and the account, which nobody can undo without the key. */
  learning_batch: { digest: string; at: string };
};
