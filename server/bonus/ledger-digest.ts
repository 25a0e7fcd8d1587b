import { createHash } from "node:crypto";
import type { Decision } from "../../core/desk/bonus/apply-decisions.ts";
import type { Period } from "../../core/desk/bonus/bonus-ledger.ts";
import type { LedgerRequest } from "../../core/desk/bonus/final-answer.ts";
import type { BonusRule } from "../../core/desk/bonus/rule-in-force.ts";

type Inputs = {
  readonly period: Period;
  readonly rules: readonly BonusRule[];
  readonly decisions: readonly Decision[];
  /** In the order of their numbers. */
  readonly requests: readonly LedgerRequest[];
};

/** SHA-256 of all that a ledger is counted from. Equal inputs have equal digests; tens of thousands take a moment. */
export function ledgerDigest({ period, rules, decisions, requests }: Inputs): string {
  const hash = createHash("sha256");
  const add = (...parts: readonly unknown[]): void => void hash.update(`${JSON.stringify(parts)}\n`);
  add(period.from, period.to);
  for (const { version, from, poolKopecks, targetPercent, minAnswered, ...shares } of rules) {
    const { specialistShare, specialistPaid, mergedCredit, breachedCredit } = shares;
    add(version, from, poolKopecks, targetPercent, minAnswered, specialistShare, specialistPaid);
    add(mergedCredit, breachedCredit);
  }
  for (const { seq, request, outcome, contester, at } of decisions) add(seq, request, outcome, contester, at);
  for (const { id, sla, breachedAt = null, mergedInto, answers } of requests) {
    add(
      id,
      sla,
      breachedAt,
      mergedInto,
      ...answers.flatMap((each) => [each.at, each.agent, each.specialist, each.incomplete]),
    );
  }
  return hash.digest("hex");
}
