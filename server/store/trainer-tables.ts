import type { Generated } from "kysely";

/** What goes to trainers and, from them, to sellers. Instants are ISO text in UTC. */
export type TrainerTables = {
  /** Weeks (their Mondays) whose report has gone by mail: each once. */
  report_sent: { week: string; at: string };
  broadcast: {
    id: Generated<number>;
    /** Shown to those alone who may see this section. */
    record: string;
    sentence: string;
    /** JSON arrays of names; empty for all. */
    regions: string;
    channels: string;
    /** Days by the desk's clock, both counted. */
    since: string;
    until: string;
    createdBy: string;
    createdAt: string;
    /** Taken back before its last day. */
    endedAt: string | null;
    /** People, each once; they stay when the rows of `broadcast_reader` go. */
    seen: number;
    opened: number;
  };
  /** So that nobody is counted twice; gone a while after the last day, and with the person. */
  broadcast_reader: { broadcast: number; account: string; opened: number };
};
