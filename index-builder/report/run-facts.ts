import type { BrokenLink, CrawlStatus } from "../../core/contract/crawl-run.ts";
import type { CrawlProblem } from "../crawl/problem.ts";
import type { CrawlOutcome, SourceReport } from "../crawl/report.ts";
import type { Tally } from "../crawl/tally.ts";
import type { Vanishing } from "./group-vanishing.ts";

export type SourceFacts = {
  readonly report: SourceReport;
  readonly tally: Pick<Tally, "answers" | "skipped" | "hidden" | "hosts">;
  /** Most held first. */
  readonly broken: readonly BrokenLink[];
};

/** What a held release would lose: of one source, or sections over all of them. */
export type LossFacts = {
  readonly source: string | null;
  readonly gone: number;
  readonly of: number;
  readonly vanishing: readonly Vanishing[];
};

/** What is gathered once a run has ended. */
export type Gathered = {
  /** Those that were asked. */
  readonly sources: readonly SourceFacts[];
  /** Empty unless held. */
  readonly losses: readonly LossFacts[];
};

/** All that is known of a run that has ended. */
export type RunFacts = Gathered &
  Pick<CrawlStatus, "id" | "kind" | "begun"> & {
    readonly startedAt: Date;
    readonly finishedAt: Date;
    readonly outcome: CrawlOutcome;
    readonly problems: readonly CrawlProblem[];
    /** What the program itself failed with. */
    readonly crash?: string;
  };
