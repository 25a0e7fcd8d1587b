import type { CrawlRun, CrawlTrouble, HeldLoss } from "../../core/contract/crawl-run.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { describeProblem } from "../command/describe-problem.ts";
import type { CrawlProblem } from "../crawl/problem.ts";
import { describeSourceRun } from "./describe-source-run.ts";
import { groupVanishing } from "./group-vanishing.ts";
import { inBoth } from "./in-both.ts";
import type { LossFacts, RunFacts } from "./run-facts.ts";

const messages = defineMessages({
  crashed: {
    ru: (detail: string) => `обход прервала ошибка в программе: ${detail}. Прежний выпуск остаётся`,
    en: (detail: string) =>
      `a fault in the program broke the crawl off: ${detail}. The earlier release stays`,
  },
});

/** The report of a run as the server shows it. */
export function describeRun(facts: RunFacts): CrawlRun {
  const { id, kind, begun, startedAt, finishedAt, crash } = facts;
  const troubles = troublesOf(facts.problems);
  const own = troubles.filter(({ source }) => !facts.sources.some(({ report }) => report.id === source));
  const crashed =
    crash === undefined ? [] : [trouble("crashed", null, (language) => messages(language).crashed(crash))];
  return {
    id,
    kind,
    begun,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    outcome: outcomeOf(facts),
    losses: facts.losses.map(lossOf),
    sources: facts.sources.map((source) => ({
      ...describeSourceRun(source),
      troubles: troubles.filter((one) => one.source === source.report.id),
    })),
    troubles: [...own, ...crashed],
  };
}

function outcomeOf({ outcome }: RunFacts): CrawlRun["outcome"] {
  switch (outcome.kind) {
    case "published":
    case "would-publish":
      return { kind: "published", release: outcome.release, publishMs: outcome.publishMs };
    case "unchanged":
      return { kind: "unchanged", release: outcome.release };
    default:
      return { kind: outcome.kind };
  }
}

const lossOf = ({ source, gone, of, vanishing }: LossFacts): HeldLoss => ({
  source,
  gone,
  of,
  parts: groupVanishing(vanishing),
});

/** What was held is told by the losses: the sentence for it names a command line. */
function troublesOf(problems: readonly CrawlProblem[]): CrawlTrouble[] {
  const troubles = problems
    .filter(({ kind }) => kind !== "held")
    .map((problem) =>
      trouble(problem.kind, "source" in problem ? problem.source : null, (language) =>
        describeProblem(problem, language),
      ),
    );
  const distinct = new Map(troubles.map((one) => [JSON.stringify([one.source, one.said.ru]), one]));
  return [...distinct.values()];
}

const trouble = (kind: string, source: string | null, say: Parameters<typeof inBoth>[0]): CrawlTrouble => ({
  kind,
  source,
  said: inBoth(say),
});
