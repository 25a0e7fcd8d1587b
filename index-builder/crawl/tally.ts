import type { HostFigures } from "../../core/contract/crawl-run.ts";
import type { CrawlEvent } from "../events/crawl-event.ts";
import type { SkipReason, VisitResult } from "../state/visit-result.ts";
import type { FailedPage } from "./report.ts";

/** What visits came to, as a report counts them. */
export type AnswerKind = "200" | "304" | "redirect" | "closed" | "gone" | "failed" | "skipped";

/** Counts of one source while it is crawled; identities add to the same one. */
export type Tally = {
  fetched: number;
  unchanged: number;
  /** Not asked for: the sitemap says that they have not changed. */
  vouched: number;
  /** Not asked for: they seldom change. */
  rested: number;
  redirects: number;
  closed: number;
  readonly answers: Map<AnswerKind, number>;
  readonly skipped: Map<SkipReason, Set<string>>;
  readonly gone: Set<string>;
  readonly failed: Map<string, FailedPage>;
  /** Shown to an identity before, and kept from it by the portal now. */
  readonly hidden: Set<string>;
  /** Runs in the crawl state, by identity. */
  readonly runs: Map<string, number>;
  /** How the hosts answered that were asked. */
  hosts: readonly HostFigures[];
};

export function createTally(): Tally {
  return {
    fetched: 0,
    unchanged: 0,
    vouched: 0,
    rested: 0,
    redirects: 0,
    closed: 0,
    answers: new Map(),
    skipped: new Map(),
    gone: new Set(),
    failed: new Map(),
    hidden: new Set(),
    runs: new Map(),
    hosts: [],
  };
}

/** An address counts once for each reason, however many pages link to it. */
export function countSkip(tally: Tally, why: SkipReason, address: string): void {
  const addresses = tally.skipped.get(why) ?? new Set<string>();
  addresses.add(address);
  tally.skipped.set(why, addresses);
}

export function countVisit(tally: Tally, address: string, result: VisitResult): void {
  const answer = answerKind(result);
  tally.answers.set(answer, (tally.answers.get(answer) ?? 0) + 1);
  tally.fetched += 1;
  if (result.kind === "unchanged") tally.unchanged += 1;
  if (result.kind === "redirect") tally.redirects += 1;
  if (result.kind === "closed") tally.closed += 1;
  if (result.kind === "skipped") countSkip(tally, result.why, address);
  if (result.kind === "sign-in") countSkip(tally, "sign-in", address);
  if (result.kind === "gone") tally.gone.add(address);
  if (result.kind === "failed") {
    const { why, detail } = result;
    tally.failed.set(address, { address, why, detail });
  }
}

/** What is no longer admitted is hidden by the configuration, and nothing to be alarmed at. */
export function countHidden(tally: Tally, event: CrawlEvent): void {
  if (event.kind === "hidden" && event.rule !== "not-admitted") tally.hidden.add(event.address);
}

function answerKind({ kind }: VisitResult): AnswerKind {
  switch (kind) {
    case "page":
      return "200";
    case "unchanged":
      return "304";
    case "sign-in":
      return "skipped";
    default:
      return kind;
  }
}
