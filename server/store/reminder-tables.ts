import type { ReminderPercent } from "../../core/desk/replay-clock.ts";

/** What was told of running out of time, in ids, times and codes. Instants are ISO text in UTC. */
export type ReminderTables = {
  /** Marks of an allowance that were told, each once. */
  reminder: {
    request: number;
    /** The desk's own allowance, or that of a specialist. */
    of: "desk" | "specialist";
    /** When the allowance began: at the click, or when it was routed. */
    since: string;
    percent: ReminderPercent;
    /** When it was reached. */
    at: string;
    toldAt: string;
  };
  /** Answers that go by e-mail too, unless the seller sees them before. One per request: the latest. */
  unseen_answer: {
    request: number;
    message: number;
    dueAt: string;
  };
};
