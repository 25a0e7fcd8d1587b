import { isDeepStrictEqual } from "node:util";
import { bonusLedger } from "../../core/desk/bonus/bonus-ledger.ts";
import { type Decimal, decimalOf, decimalText } from "../../core/desk/bonus/decimal.ts";
import type { BonusCase } from "./bonus-cases.ts";

/** The differences between what a case expects and what the ledger gives, one line each; none if it passes. */
export function judgeBonusCase({ period, rulesInForce, requests, expect }: BonusCase): string[] {
  const ledger = bonusLedger(period, rulesInForce, requests);
  const got: Record<keyof BonusCase["expect"], unknown> = {
    answered: ledger.answered,
    counted: ledger.counted,
    met: ledger.met,
    ruleForGates: ledger.rule?.version ?? null,
    paid: ledger.reason === "paid",
    reason: ledger.reason,
    credits: texts(ledger.credits),
    unpaidSpecialistCredits: texts(ledger.unpaidCredits),
    payoutKopecks: new Map(ledger.payout),
    totalPaidKopecks: [...ledger.payout.values()].reduce((sum, kopecks) => sum + kopecks, 0),
  };
  const wanted: typeof got = {
    ...expect,
    credits: normal(expect.credits),
    unpaidSpecialistCredits: normal(expect.unpaidSpecialistCredits),
    payoutKopecks: new Map(Object.entries(expect.payoutKopecks)),
  };
  return Object.entries(wanted).flatMap(([field, should]) => {
    const had = Object.entries(got).find(([name]) => name === field)?.[1];
    return isDeepStrictEqual(had, should) ? [] : [`${field}: expected ${told(should)}, got ${told(had)}`];
  });
}

const texts = (credits: ReadonlyMap<string, Decimal>): Map<string, string> =>
  new Map([...credits].map(([id, credit]) => [id, decimalText(credit)]));

/** «0.50» and «0.5» are one figure. */
const normal = (credits: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(credits).map(([id, credit]) => [id, decimalText(decimalOf(credit))]));

const told = (value: unknown): string =>
  JSON.stringify(value instanceof Map ? Object.fromEntries(value) : value);
