import type { SkippedPart, SourceRun } from "../../core/contract/crawl-run.ts";
import { describeReason } from "../command/describe-reason.ts";
import { describeUnread } from "../command/describe-unread.ts";
import type { FailedPage } from "../crawl/report.ts";
import { inBoth } from "./in-both.ts";
import type { SourceFacts } from "./run-facts.ts";

/** As many as the contract has room for. */
const most = { failed: 50, hosts: 20, broken: 200, examples: 5 };

/** What one source came to; its troubles are told by the run. */
export function describeSourceRun({ report, tally, broken }: SourceFacts): Omit<SourceRun, "troubles"> {
  const { id, fetched, unchanged, vouched, rested, redirects, duplicates, documents, sections } = report;
  return {
    id,
    startedAt: report.startedAt.toISOString(),
    finishedAt: report.finishedAt.toISOString(),
    fetched,
    unchanged,
    vouched,
    rested,
    redirects,
    duplicates,
    documents,
    sections,
    added: report.added,
    changed: report.changed,
    vanished: report.vanished,
    kinds: report.kinds,
    answers: Object.fromEntries(tally.answers),
    skipped: skippedParts(tally),
    failed: { count: report.failed.length, pages: report.failed.slice(0, most.failed).map(unreadPage) },
    hosts: tally.hosts.slice(0, most.hosts),
    broken: { count: broken.length, links: broken.slice(0, most.broken) },
    hidden: tally.hidden.size,
  };
}

const unreadPage = (page: FailedPage): SourceRun["failed"]["pages"][number] => ({
  address: page.address,
  said: inBoth((language) => describeUnread(page, language)),
});

function skippedParts({ skipped }: SourceFacts["tally"]): SkippedPart[] {
  return [...skipped]
    .map(([rule, addresses]): SkippedPart => ({
      rule,
      count: addresses.size,
      said: inBoth((language) => describeReason(rule, language)),
      examples: [...addresses].slice(0, most.examples),
    }))
    .toSorted((a, b) => b.count - a.count);
}
