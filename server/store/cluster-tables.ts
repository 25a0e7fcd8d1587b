import type { Generated } from "kysely";
import type { RepeatCause } from "../../core/contract/cluster.ts";

/** Questions that ask the same, and what was done about them. Instants are ISO text in UTC, weeks their Mondays. */
export type ClusterTables = {
  /** With its figures as of `countedAt`, over the window before it. */
  question_cluster: {
    id: Generated<number>;
    /** Member that says it for all; null where none is left whose words are kept. */
    central: string | null;
    topic: string | null;
    sellers: number;
    questions: number;
    searches: number;
    /** JSON of ClusterPlaces. */
    places: string;
    /** JSON of Cause with the section that its answers cite most; null where nothing tells. */
    cause: string | null;
    lastAt: string;
    countedAt: string;
  };
  /** One row per question, and one per person and query that was searched in vain: it holds no word of either. */
  cluster_member: {
    /** `r12` of a request, `s…` of a row of `search_entry`. */
    item: string;
    cluster: number;
    request: number | null;
    /** Row of `search_text`: gone with it. */
    entry: string | null;
  };
  /** What people decided of two questions; the later of two about the same pair counts. Only ever grows. */
  cluster_choice: {
    seq: Generated<number>;
    at: string;
    by: string;
    kind: "together" | "apart";
    /** Requests. */
    one: number;
    other: number;
  };
  /** What was done about a cluster. */
  cluster_proposal: {
    id: Generated<number>;
    cluster: number;
    cause: RepeatCause;
    record: string | null;
    state: "accepted" | "undone" | "lapsed";
    /** Row of `tuning_pin`, or of `task`. */
    pin: string | null;
    task: number | null;
    acceptedAt: string;
    acceptedBy: string;
    endedAt: string | null;
    /** Null is the system. */
    endedBy: string | null;
    /** JSON of RepeatCourse when it ended; null while it holds. */
    course: string | null;
  };
  /** Different sellers per week: figures alone, for the weeks whose rows are gone. */
  cluster_week: { cluster: number; week: string; sellers: number };
  /** A single row: how far the log was read, and when all was clustered anew. */
  cluster_cursor: { id: number; seq: number; choice: number; wholeAt: string };
};
