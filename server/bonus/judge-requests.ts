import type { LedgerRequest } from "../../core/desk/bonus/final-answer.ts";
import type { ClockRequest } from "../../core/desk/clock-event.ts";
import { type Judged, judgedAt } from "./judged-answer.ts";
import type { RequestFacts } from "./request-facts.ts";

/** A request as the ledger reads it, and what its clock had used. */
export type JudgedRequest = { readonly request: LedgerRequest; readonly seconds: number };

/** Judges requests at a moment: those whose verdict does not stand yet by a replay of their logs. @param asOf epoch seconds */
export function judgeRequests(
  facts: ReadonlyMap<number, RequestFacts>,
  asOf: number,
): readonly JudgedRequest[] {
  const clocks = new Map<number, ClockRequest>();
  const clockOf = (id: string | number): ClockRequest | undefined => {
    const known = clocks.get(Number(id));
    const its = facts.get(Number(id))?.clock;
    if (known !== undefined || its?.kind !== "open") return known;
    const clock = { ...its.request, parent: clockOf };
    clocks.set(Number(id), clock);
    return clock;
  };
  const judge = ({ id, clock }: RequestFacts): Judged =>
    clock.kind === "judged" ? clock.judged : judgedAt(clockOf(id) ?? clock.request, asOf);
  return [...facts.values()].map((each) => {
    const { sla, breachedAt, seconds } = judge(each);
    const request: LedgerRequest = {
      id: String(each.id),
      sla,
      breachedAt,
      mergedInto: each.mergedInto === null ? null : String(each.mergedInto),
      answers: each.answers,
    };
    return { request, seconds };
  });
}
