import { messageOf } from "../message-of.ts";
import type { CrawlStatus } from "../../core/contract/crawl-run.ts";
import type { Progress } from "../crawl/progress.ts";
import type { CrawlReport } from "../crawl/report.ts";
import { describeRun } from "./describe-run.ts";
import { keepRun } from "./keep-run.ts";
import { openStatus } from "./open-status.ts";
import type { Gathered, RunFacts } from "./run-facts.ts";

export type RecordSetting = {
  /** The data folder. */
  readonly data: string;
  readonly run: Pick<CrawlStatus, "id" | "kind" | "begun" | "startedAt">;
  readonly now: () => Date;
  /** Of whoever began the run. */
  readonly signal: AbortSignal | undefined;
};

/** What a run gets to be watched by. */
export type Watched = {
  /** Aborted also by whoever asks the run to stop. */
  readonly signal: AbortSignal;
  readonly show: (progress: Progress) => void;
};

export type Ended = { readonly report: CrawlReport; readonly gathered: Gathered };

/** Lets a run be watched and stopped as it goes, and leaves its report when it has ended, however it did. */
export async function recordRun(
  { data, run, now, signal }: RecordSetting,
  go: (watched: Watched) => Promise<Ended>,
): Promise<CrawlReport> {
  const stop = new AbortController();
  const status = openStatus({ data, run, now, onStop: () => stop.abort() });
  const keep = (ended: Omit<RunFacts, "id" | "kind" | "begun">): void => {
    const { id, kind, begun } = run;
    try {
      keepRun(data, describeRun({ id, kind, begun, ...ended }));
    } catch (error) {
      process.emitWarning(`The report of this crawl cannot be kept: ${messageOf(error)}`);
    }
  };
  try {
    const { report, gathered } = await go({
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
      show: (progress) => status.show(progress),
    });
    const { startedAt, finishedAt, outcome, problems } = report;
    keep({ startedAt, finishedAt, outcome, problems, ...gathered });
    return report;
  } catch (error) {
    const nothing = { outcome: { kind: "not-published" }, problems: [], sources: [], losses: [] } as const;
    keep({ ...nothing, startedAt: new Date(run.startedAt), finishedAt: now(), crash: messageOf(error) });
    throw error;
  } finally {
    status.close();
  }
}
