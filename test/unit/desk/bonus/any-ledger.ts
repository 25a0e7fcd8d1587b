import * as fc from "fast-check";
import type { BonusLedger } from "../../../../core/desk/bonus/bonus-ledger.ts";
import { decimalText } from "../../../../core/desk/bonus/decimal.ts";
import type { LedgerRequest } from "../../../../core/desk/bonus/final-answer.ts";
import type { BonusRule } from "../../../../core/desk/bonus/rule-in-force.ts";

export const february = { from: "2026-02-01T00:00:00+03:00", to: "2026-03-01T00:00:00+03:00" };

/** Around the edges of February and at its middle, so that many things happen at one instant. */
const instants = [
  "2026-01-31T20:59:59Z",
  "2026-01-31T21:00:00Z",
  "2026-02-10T09:00:00Z",
  "2026-02-15T12:00:00+03:00",
  "2026-02-28T20:59:59Z",
  "2026-02-28T21:00:00Z",
];
const people = ["anna", "B_2", "аня", "яна", "9z", "😀", "\uFF21"];
const share = fc.constantFrom("0", "0.2", "0.3", "0.333333", "1");

export const anyRules: fc.Arbitrary<BonusRule[]> = fc
  .array(
    fc.record({
      from: fc.constantFrom(...instants),
      poolKopecks: fc.integer({ min: 0, max: 20_000_001 }),
      targetPercent: fc.constantFrom("0", "50", "97.5"),
      minAnswered: fc.integer({ min: 0, max: 3 }),
      specialistShare: share,
      specialistPaid: fc.boolean(),
      mergedCredit: share,
      breachedCredit: share,
    }),
    { maxLength: 4 },
  )
  .map((rules) => [
    // Something always holds.
    { ...dearest, version: "0" },
    ...rules.map((rule, at) => ({ ...rule, version: String(at + 1) })),
  ]);

const dearest: Omit<BonusRule, "version"> = {
  from: null,
  poolKopecks: 10_000_000,
  targetPercent: "50",
  minAnswered: 1,
  specialistShare: "0.3",
  specialistPaid: true,
  mergedCredit: "0.2",
  breachedCredit: "0.5",
};

const answer = fc.record({
  at: fc.constantFrom(...instants),
  agent: fc.constantFrom(...people),
  specialist: fc.option(fc.constantFrom(...people)),
  incomplete: fc.boolean(),
});

/** Requests merged into whatever there is, into nothing and round in circles. */
export const anyRequests: fc.Arbitrary<LedgerRequest[]> = fc
  .array(
    fc.record({
      sla: fc.constantFrom("pending" as const, "met" as const, "breached" as const),
      breachedAt: fc.option(fc.constantFrom(...instants)),
      mergedInto: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 3 }),
      answers: fc.array(answer, { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((requests) =>
    requests.map(({ mergedInto, ...request }, at) => ({
      ...request,
      id: String(at),
      mergedInto: mergedInto === null ? null : String(mergedInto),
    })),
  );

/** All figures of a ledger, in an order of their own, so that two of them compare. */
export function figuresTold({ lines, payout, credits, unpaidCredits, sum, ...rest }: BonusLedger) {
  return {
    ...rest,
    sum: decimalText(sum),
    lines: new Set(lines.map((line) => JSON.stringify(line, (_, value: unknown) => told(value)))),
    payout: sorted(payout, String),
    credits: sorted(credits, decimalText),
    unpaid: sorted(unpaidCredits, decimalText),
  };
}

const sorted = <T>(map: ReadonlyMap<string, T>, text: (value: T) => string): [string, string][] =>
  [...map].map(([id, value]): [string, string] => [id, text(value)]).toSorted(([a], [b]) => (a < b ? -1 : 1));

const told = (value: unknown): unknown => (typeof value === "bigint" ? `${value}n` : value);
