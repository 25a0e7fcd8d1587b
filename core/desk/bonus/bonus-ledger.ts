import { secondsOf } from "../instant.ts";
import { type Decimal, decimalOf, plus, times, zero } from "./decimal.ts";
import { type Credit, creditsOf } from "./credits-of.ts";
import { finalAnswer, type LedgerRequest } from "./final-answer.ts";
import { type BonusRule, ruleInForce } from "./rule-in-force.ts";
import { splitPool } from "./split-pool.ts";

/** Half-open: what happens at `to` belongs to the next one. ISO instants. */
export type Period = { readonly from: string; readonly to: string };

/** Why a month is paid out or not: the gates in their order. */
export type BonusReason = "count" | "sla" | "no-credits" | "paid";

export type BonusLedger = {
  readonly answered: number;
  readonly counted: number;
  /** Of the answered those in time. */
  readonly met: number;
  /** By which pool and gates were judged; null before any rule, when nothing is paid. */
  readonly rule: BonusRule | null;
  readonly reason: BonusReason;
  /** What takes part in the pool, by person. */
  readonly credits: ReadonlyMap<string, Decimal>;
  /** What is only recorded of specialists. */
  readonly unpaidCredits: ReadonlyMap<string, Decimal>;
  /** All credits together, which the pool is divided by. */
  readonly sum: Decimal;
  /** Kopecks by person; empty where a gate is not passed. */
  readonly payout: ReadonlyMap<string, number>;
  /** Every credit with its request, also one of nothing, in the order of the requests that were given. */
  readonly lines: readonly Credit[];
  /** Ids of all that are counted; no other request has a part in any figure. */
  readonly bearing: ReadonlySet<string>;
};

/**
 * The ledger of a period: a pure function of the requests and the rule's versions. The order of either changes no figure.
 * Where no version holds yet there are no credits and the pool is nobody's.
 */
export function bonusLedger(
  { from, to }: Period,
  rules: readonly BonusRule[],
  given: readonly LedgerRequest[],
): BonusLedger {
  const requests = new Map(given.map((request) => [request.id, request]));
  const begin = secondsOf(from);
  const end = secondsOf(to);
  const within = (at: number): boolean => at >= begin && at < end;
  let answered = 0;
  let met = 0;
  const bearing = new Set<string>();
  const lines: Credit[] = [];
  for (const request of requests.values()) {
    const answer = finalAnswer(request, requests);
    if (answer === null) {
      if (typeof request.breachedAt === "string" && within(secondsOf(request.breachedAt)))
        bearing.add(request.id);
      continue;
    }
    const at = secondsOf(answer.at);
    if (!within(at)) continue;
    answered += 1;
    bearing.add(request.id);
    if (request.sla === "met") met += 1;
    const rule = ruleInForce(rules, at);
    if (rule !== null) lines.push(...creditsOf(request, answer, rule));
  }
  const credits = sumsOf(lines.filter(({ paid }) => paid));
  const unpaidCredits = sumsOf(lines.filter(({ paid }) => !paid));
  const sum = [...credits.values()].reduce(plus, zero);
  const rule = ruleInForce(rules, begin);
  const counted = bearing.size;
  const reason = reasonOf({ answered, counted, met, sum }, rule);
  const payout =
    reason === "paid" && rule !== null ? splitPool(rule.poolKopecks, credits) : new Map<string, number>();
  return { answered, counted, met, rule, reason, credits, unpaidCredits, sum, payout, lines, bearing };
}

type Figures = Pick<BonusLedger, "answered" | "counted" | "met" | "sum">;

/** The first gate that is not passed. */
function reasonOf({ answered, counted, met, sum }: Figures, rule: BonusRule | null): BonusReason {
  if (rule === null) return "no-credits";
  if (answered < rule.minAnswered) return "count";
  const inTime: Decimal = { units: BigInt(met) * 100n, scale: 0 };
  const needed = times(decimalOf(rule.targetPercent), { units: BigInt(counted), scale: 0 });
  if (plus(inTime, { ...needed, units: -needed.units }).units < 0n) return "sla";
  return sum.units === 0n ? "no-credits" : "paid";
}

function sumsOf(lines: readonly Credit[]): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { person, credit } of lines) {
    // Whoever has nothing takes no part: not in the sum, and not in what is left over.
    if (credit.units !== 0n) sums.set(person, plus(sums.get(person) ?? zero, credit));
  }
  return sums;
}
