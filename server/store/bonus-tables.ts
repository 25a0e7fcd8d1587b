import type { BonusOutcome, BonusReason } from "../../core/contract/bonus.ts";
import type { Generated } from "kysely";

/** Months that were paid out, and contests. All but the texts only ever grows: triggers refuse the rest. */
export type BonusTables = {
  /** A closed month: by what it was counted, and what came of it. */
  bonus_payout: {
    /** As `2026-11`. */
    month: string;
    at: string;
    by: string;
    /** Counted by events and decisions up to these positions, and by terms up to this version. */
    upToEvent: number;
    upToDecision: number;
    upToRule: number;
    /** SHA-256 of all that it was counted from. */
    digest: string;
    answered: number;
    counted: number;
    met: number;
    reason: BonusReason;
    /** Exact decimal: all credits that share in the pool. */
    sum: string;
  };
  /** What somebody gets with a month: for the month itself, or to correct an earlier one. */
  bonus_payout_line: {
    month: string;
    person: string;
    /** The month it is for. */
    forMonth: string;
    kopecks: number;
    credits: string;
    unpaidCredits: string;
    answered: number;
    met: number;
  };
  bonus_contest: { id: Generated<number>; month: string; request: number; by: string; at: string };
  bonus_decision: { id: Generated<number>; contest: number; outcome: BonusOutcome; by: string; at: string };
  /** Why it was contested and why decided so; erased with the request. */
  bonus_reason: { contest: number; side: "contest" | "decision"; request: number; text: string };
};
