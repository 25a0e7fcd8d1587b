import type { Generated } from "kysely";

/** What was decided of crawls. Instants are ISO text in UTC. */
export type CrawlTables = {
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
