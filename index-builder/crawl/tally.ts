import type { SkipReason, VisitResult } from "../state/visit-result.ts";
import type { FailedPage } from "./report.ts";

/** Counts of one source while it is crawled; identities add to the same one. */
export type Tally = {
  fetched: number;
  unchanged: number;
  /** Not asked for: the sitemap says that they have not changed. */
  vouched: number;
  redirects: number;
  closed: number;
  readonly skipped: Map<SkipReason, Set<string>>;
  readonly gone: Set<string>;
  readonly failed: Map<string, FailedPage>;
};

export function createTally(): Tally {
  return {
    fetched: 0,
    unchanged: 0,
    vouched: 0,
    redirects: 0,
    closed: 0,
    skipped: new Map(),
    gone: new Set(),
    failed: new Map(),
  };
}

/** An address counts once for each reason, however many pages link to it. */
export function countSkip(tally: Tally, why: SkipReason, address: string): void {
  const addresses = tally.skipped.get(why) ?? new Set<string>();
  addresses.add(address);
  tally.skipped.set(why, addresses);
}

export function countVisit(tally: Tally, address: string, result: VisitResult): void {
  tally.fetched += 1;
  if (result.kind === "unchanged") tally.unchanged += 1;
  if (result.kind === "redirect") tally.redirects += 1;
  if (result.kind === "closed") tally.closed += 1;
  if (result.kind === "skipped") countSkip(tally, result.why, address);
  if (result.kind === "sign-in") countSkip(tally, "sign-in", address);
  if (result.kind === "gone") tally.gone.add(address);
  if (result.kind === "failed") tally.failed.set(address, { address, detail: result.detail });
}
