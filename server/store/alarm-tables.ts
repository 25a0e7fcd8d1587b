import type { Generated } from "kysely";
import type { Alarm, AlarmTelling } from "../../core/contract/alarm.ts";

/** Alarms. Instants are ISO text in UTC. */
export type AlarmTables = {
  /** One row from when an alarm began; open until `endedAt`. At most one of a kind and source is open. */
  alarm: {
    id: Generated<number>;
    kind: Alarm["kind"];
    source: string | null;
    /** What it told when it was last told. */
    since: string;
    count: number | null;
    /** Of `count`: of a clock's alarm those overdue and those at risk. */
    overdue: number | null;
    atRisk: number | null;
    begunAt: string;
    endedAt: string | null;
    /** When people were last told; null where that waits until the desk opens. */
    toldAt: string | null;
  };
  /** Outbox of the webhook; a row goes once it was taken, or when it was tried for a day. */
  alarm_call: {
    id: Generated<number>;
    alarm: number;
    telling: AlarmTelling;
    at: string;
    attempts: number;
    /** Not to be tried before. */
    nextAt: string;
  };
};
