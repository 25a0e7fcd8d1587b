import type { Generated } from "kysely";
import type { PinBadge } from "../../core/contract/tuning.ts";

/** What administrators teach search, and who changed it when. Instants are ISO text in UTC. */
export type TuningTables = {
  tuning_pin: {
    id: string;
    /** JSON array of strings. */
    queries: string;
    record: string;
    /** ISO date. */
    until: string | null;
    badge: Generated<PinBadge | null>;
    changedAt: string;
    /** Account; leads nowhere once the person is erased. */
    changedBy: string;
  };
  tuning_synonyms: {
    id: string;
    /** JSON array of strings. */
    words: string;
    changedAt: string;
    changedBy: string;
  };
  /** Every change, in order. Kept for `changeDays` of forget-changes.ts, the newest for good. */
  tuning_change: {
    seq: Generated<number>;
    at: string;
    by: string;
    what: "pin" | "synonyms";
    /** Id of the pin or set. */
    id: string;
    /** JSON of what it became; null where it was taken away. */
    became: string | null;
  };
};
