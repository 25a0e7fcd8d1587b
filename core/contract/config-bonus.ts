import { z } from "zod";
import { Instant } from "./record.ts";

// As text: a share of 0.3 has no exact number, and the ledger rounds nothing.
const Share = z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/);
const Percent = z.string().regex(/^(\d{1,2}(\.\d{1,6})?|100(\.0{1,6})?)$/);

/** By what a month's bonus is shared out. */
export const BonusTerms = z
  .strictObject({
    /** From when it holds, best the beginning of a month: pool and gates of a month are those of its first instant. Null: always. */
    from: Instant.nullable().default(null),
    /** What a month has to give, in kopecks. */
    poolKopecks: z.int().min(0).max(100_000_000_000),
    /** Percent of the requests that must have been answered in time, as `"95"` or `"97.5"`. */
    targetPercent: Percent.default("95"),
    /** So many requests must have been answered in the month. */
    minAnswered: z.int().min(0).max(1_000_000).default(1),
    /** What of a credit is the specialist's, 0 to 1, where one has helped. */
    specialistShare: Share.default("0.3"),
    /** Whether specialists share in the pool; otherwise their part is recorded and no more. */
    specialistPaid: z.boolean().default(false),
    /** Credit of a request that was merged into another; any other has 1. */
    mergedCredit: Share.default("0.2"),
    /** What a credit is multiplied by where the answer came too late. */
    breachedCredit: Share.default("0"),
  })
  .meta({ id: "BonusTerms" });
export type BonusTerms = z.infer<typeof BonusTerms>;
