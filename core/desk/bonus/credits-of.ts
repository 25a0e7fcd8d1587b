import { type Decimal, decimalOf, minus, one, times } from "./decimal.ts";
import type { LedgerAnswer, LedgerRequest } from "./final-answer.ts";
import type { BonusRule } from "./rule-in-force.ts";

/** What one person is credited for one request, and by what. */
export type Credit = {
  readonly request: string;
  readonly person: string;
  readonly part: "agent" | "specialist";
  readonly credit: Decimal;
  /** Takes part in the pool; otherwise it is only recorded. */
  readonly paid: boolean;
  readonly merged: boolean;
  readonly breached: boolean;
  /** Whether it was shared between an agent and a specialist. */
  readonly shared: boolean;
  /** Version of the rule. */
  readonly rule: string;
};

/** The credits of one answered request, those of nothing too. */
export function creditsOf(request: LedgerRequest, answer: LedgerAnswer, rule: BonusRule): readonly Credit[] {
  const merged = request.mergedInto !== null;
  const breached = request.sla === "breached";
  const shared = answer.specialist !== null;
  const whole = times(
    merged ? decimalOf(rule.mergedCredit) : one,
    breached ? decimalOf(rule.breachedCredit) : one,
  );
  const common = { request: request.id, merged, breached, shared, rule: rule.version };
  const share = decimalOf(rule.specialistShare);
  const own = shared ? times(whole, minus(one, share)) : whole;
  const credits: Credit[] = [{ ...common, person: answer.agent, part: "agent", credit: own, paid: true }];
  if (answer.specialist !== null) {
    credits.push({
      ...common,
      person: answer.specialist,
      part: "specialist",
      credit: times(whole, share),
      paid: rule.specialistPaid,
    });
  }
  return credits;
}
