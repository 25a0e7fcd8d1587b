import { readFileSync } from "node:fs";
import { z } from "zod";

const DecimalText = z.union([z.string(), z.number()]).transform(String);
const Rule = z.object({
  version: z.string(),
  from: z.string().nullable(),
  poolKopecks: z.int(),
  targetPercent: DecimalText,
  minAnswered: z.int(),
  specialistShare: DecimalText,
  specialistPaid: z.boolean(),
  mergedCredit: DecimalText,
  breachedCredit: DecimalText,
});
const Request = z.object({
  id: z.string(),
  sla: z.enum(["pending", "met", "breached"]),
  breachedAt: z.string().nullish(),
  mergedInto: z.string().nullable().default(null),
  answers: z.array(
    z.object({
      at: z.string(),
      agent: z.string(),
      specialist: z.string().nullable().default(null),
      incomplete: z.boolean(),
    }),
  ),
});
const Case = z.object({
  id: z.string(),
  about: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  rulesInForce: z.array(Rule),
  requests: z.array(Request),
  expect: z.object({
    answered: z.int(),
    counted: z.int(),
    met: z.int(),
    ruleForGates: z.string().nullable(),
    paid: z.boolean(),
    reason: z.string(),
    credits: z.record(z.string(), z.string()),
    unpaidSpecialistCredits: z.record(z.string(), z.string()),
    payoutKopecks: z.record(z.string(), z.int()),
    totalPaidKopecks: z.int(),
  }),
});
export type BonusCase = z.infer<typeof Case>;

/** Reads a file of judged ledgers. @throws if it is not of that form. */
export function readBonusCases(path: string): BonusCase[] {
  return z.object({ cases: z.array(Case) }).parse(JSON.parse(readFileSync(path, "utf8"))).cases;
}
