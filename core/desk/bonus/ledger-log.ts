import type { RequestEvent } from "../../contract/request-event.ts";
import { type RequestStanding, standingAfter } from "../request-standing.ts";
import type { LedgerAnswer } from "./final-answer.ts";

/** What the ledger reads of a request's log. */
export type LedgerLog = {
  readonly answers: readonly LedgerAnswer[];
  readonly mergedInto: number | null;
};

/**
 * The answers in a log. A specialist is on an answer if they had answered to the agent since the answer before; one who
 * answers the seller straight away shares it with the agent who holds the request. An answer is incomplete once the request
 * was taken up again because of it: what is only said later than that is no more than said.
 */
export function ledgerLog(events: readonly RequestEvent[]): LedgerLog {
  const answers: LedgerAnswer[] = [];
  let standing: RequestStanding | null = null;
  let specialist: string | null = null;
  for (const event of events) {
    const before: RequestStanding | null = standing;
    standing = standingAfter(before, event);
    if (before === null || standing === null) continue;
    if (
      event.kind === "returned" &&
      event.by !== null &&
      event.message !== undefined &&
      before.routedTo !== null
    ) {
      specialist = event.by;
    }
    if (event.kind === "answered" && standing.state === "answered" && before.state !== "answered") {
      answers.push(answerOf(before, { at: event.at, by: event.by, specialist }));
      specialist = null;
    }
    if (before.state === "answered" && standing.state === "open") {
      const last = answers.pop();
      if (last) answers.push({ ...last, incomplete: true });
    }
  }
  return { answers, mergedInto: standing?.state === "merged" ? standing.mergedInto : null };
}

type Said = { readonly at: string; readonly by: string | null; readonly specialist: string | null };

function answerOf({ claimedBy, routedTo }: RequestStanding, { at, by, specialist }: Said): LedgerAnswer {
  // Nobody's answer is the system's own: it has no share to give, but it is an answer.
  const answerer = by ?? "";
  if (routedTo !== null && claimedBy !== null && claimedBy !== by) {
    return { at, agent: claimedBy, specialist: answerer, incomplete: false };
  }
  return { at, agent: answerer, specialist, incomplete: false };
}
