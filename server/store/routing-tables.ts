import type { Generated } from "kysely";
import type { AbsenceReason } from "../../core/contract/routing.ts";

/** Specialists' links, and when people of the desk work. Instants are ISO text in UTC. */
export type RoutingTables = {
  /** A letter's link, good for one answer to one request while it waits with this very routing. */
  specialist_link: {
    /** Of the token, which stands in the letter alone. */
    digest: string;
    request: number;
    /** Position of the `routed` event in the log. */
    routed: number;
    /** Of the configuration; who answers. */
    contact: string;
    /** Where the letter went. */
    address: string;
    expiresAt: string;
    usedAt: string | null;
  };
  /** Own working hours; who has no row works the desk's. */
  working_hours: {
    account: string;
    /** JSON of WorkingWeek. */
    week: string;
    changedAt: string;
    changedBy: string;
  };
  absence: {
    id: Generated<number>;
    account: string;
    reason: AbsenceReason;
    from: string;
    /** Null until it is taken back. */
    until: string | null;
    by: string;
    /** When what was in hand went back to the queue; null before it has begun. */
    begunAt: string | null;
  };
};
