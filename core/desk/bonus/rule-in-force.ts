import { secondsOf } from "../instant.ts";
import { byCodePoints } from "./code-points.ts";

/** A version of the bonus' rule. Decimals are text, so that nothing of them is rounded on its way. */
export type BonusRule = {
  readonly version: string;
  /** ISO instant from which it holds; null is always. */
  readonly from: string | null;
  readonly poolKopecks: number;
  /** Percent of the counted that must have been answered in time. */
  readonly targetPercent: string;
  /** So many must have been answered. */
  readonly minAnswered: number;
  /** The specialist's part of a credit, 0 to 1. */
  readonly specialistShare: string;
  /** Otherwise the specialist's part is recorded and takes nothing of the pool. */
  readonly specialistPaid: boolean;
  /** Credit of a request that was merged into another, instead of 1. */
  readonly mergedCredit: string;
  /** What a credit is multiplied by where the answer came too late. */
  readonly breachedCredit: string;
};

/**
 * The version that holds at an instant (epoch seconds): the one that began last, however the list is ordered. Of two that
 * begin together the later version. Null where none holds yet.
 */
export function ruleInForce(rules: readonly BonusRule[], at: number): BonusRule | null {
  let held: BonusRule | null = null;
  for (const rule of rules) {
    if (beginsAt(rule) > at) continue;
    if (held === null || follows(rule, held)) held = rule;
  }
  return held;
}

function follows(rule: BonusRule, other: BonusRule): boolean {
  const later = beginsAt(rule) - beginsAt(other);
  if (later !== 0 && !Number.isNaN(later)) return later > 0;
  // Versions are counted: 10 comes after 9.
  const longer = rule.version.length - other.version.length;
  return (longer || byCodePoints(rule.version, other.version)) > 0;
}

const beginsAt = ({ from }: BonusRule): number =>
  from === null ? Number.NEGATIVE_INFINITY : secondsOf(from);
