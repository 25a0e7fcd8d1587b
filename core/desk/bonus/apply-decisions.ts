import { secondsOf } from "../instant.ts";
import type { LedgerRequest } from "./final-answer.ts";

/**
 * What a lead may decide of a contested request: nothing changes; it counts as answered in time, though the clock says
 * otherwise; or the answer is the contester's, whoever sent it.
 */
export type Outcome = "unchanged" | "in-time" | "theirs";

export type Decision = {
  readonly request: string;
  readonly outcome: Outcome;
  /** Who contested it. */
  readonly contester: string;
  /** When it was decided (ISO): of what came later it says nothing. */
  readonly at: string;
  /** In their order: of several that say whose a request's answer is the last one holds. */
  readonly seq: number;
};

/**
 * The requests as they count after what was decided of them; the log itself says what it said. Whether it was in time and whose
 * it is are decided apart: of several contests of one request none takes back what another gave. An answer that was given back
 * and given anew after the decision is whose the log says, and late if it came to be late only then.
 */
export function applyDecisions(
  requests: readonly LedgerRequest[],
  decisions: readonly Decision[],
): readonly LedgerRequest[] {
  const byRequest = Map.groupBy(
    decisions.toSorted((a, b) => a.seq - b.seq),
    ({ request }) => request,
  );
  return requests.map((request) => (byRequest.get(request.id) ?? []).reduce(decided, request));
}

function decided(request: LedgerRequest, { outcome, contester, at: decidedAt }: Decision): LedgerRequest {
  const isLater = (at: string): boolean => secondsOf(at) > secondsOf(decidedAt);
  switch (outcome) {
    case "unchanged":
      return request;
    case "in-time":
      return request.sla === "breached" && !isLater(request.breachedAt ?? decidedAt)
        ? { ...request, sla: "met", breachedAt: null }
        : request;
    case "theirs":
      return {
        ...request,
        answers: request.answers.map((answer, at) =>
          at === request.answers.length - 1 && !isLater(answer.at) ? { ...answer, agent: contester } : answer,
        ),
      };
    default:
      return outcome satisfies never;
  }
}
