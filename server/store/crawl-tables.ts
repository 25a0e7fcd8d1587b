import type { Generated } from "kysely";
import type { CrawlAlarm } from "../../core/contract/crawl-endpoints.ts";

/** Alarms of crawls and what was decided. Instants are ISO text in UTC. */
export type CrawlTables = {
  /** One row from when an alarm began; open until `endedAt`. At most one of a kind and source is open. */
  crawl_alarm: {
    id: Generated<number>;
    kind: CrawlAlarm["kind"];
    source: string | null;
    /** What it told when it began. */
    since: string;
    count: number | null;
    begunAt: string;
    endedAt: string | null;
  };
  /** Decisions to leave a held release held; the newest is the one that can still hold. */
  crawl_kept: {
    id: Generated<number>;
    /** The run that held it. */
    run: string;
    /** What would be lost, as `lossKey` names it. */
    loss: string;
    /** Who decided. */
    account: string;
    at: string;
  };
};
