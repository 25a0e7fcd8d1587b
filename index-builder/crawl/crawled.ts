import type { Source } from "../../core/contract/config-source.ts";
import type { CrawlProblem } from "./problem.ts";
import type { Tally } from "./tally.ts";

/** A source after all its identities have been through it. */
export type Crawled = {
  readonly source: Source;
  readonly tally: Tally;
  readonly problems: readonly CrawlProblem[];
  readonly startedAt: Date;
  readonly finishedAt: Date;
};
