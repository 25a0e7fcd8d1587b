import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { InsightSummary } from "../../../core/contract/insight.ts";
import type { Me } from "../../../core/contract/person.ts";
import type { Answers } from "../platform/use-answer.ts";

/** What a part of the screen is given: the filter that stands over all of it, its main figures, and who looks. */
export type BlockGiven = {
  readonly filter: InsightQuery;
  readonly summary: Answers<InsightSummary>;
  readonly me: Me;
};
