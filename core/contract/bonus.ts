import { z } from "zod";
import { BonusTerms } from "./config-bonus.ts";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";

/** A month by the clock of the desk's own calendar, as `2026-11`. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** The first gate that a month does not pass: too few answers, too few in time, nobody with a paid credit. */
export const BonusReason = z.enum(["count", "sla", "no-credits", "paid"]).meta({ id: "BonusReason" });
export type BonusReason = z.infer<typeof BonusReason>;

/** Credits are exact decimals as text, money whole kopecks. */
const Credits = z.string();
const Kopecks = z.int();

/** What is shown beside the money, so that nobody gains by leaving the hard ones. */
export const BonusFairness = z
  .object({
    /** How often they passed a request over. */
    skips: z.int(),
    /** Requests they took while others waited too. */
    taken: z.int(),
    /** Of these the share of easy topics, and what taking blindly would have given; null where nothing was taken. */
    easyTaken: z.number().nullable(),
    easyWaiting: z.number().nullable(),
    /** Answers per day on which they answered any. */
    perDay: z.number().nullable(),
    thanks: z.int(),
    /** Topics they answered for the first time. */
    firstTopics: z.array(z.string()),
  })
  .meta({ id: "BonusFairness" });
export type BonusFairness = z.infer<typeof BonusFairness>;

/** A later change of what a closed month was counted by, paid or taken back with this one. */
export const BonusCorrection = z.object({ month: Month, kopecks: Kopecks });

export const BonusLine = z
  .object({
    /** Account, or the code of a group's contact. */
    id: z.string(),
    /** Null where nobody knows any more who it was. */
    name: z.string().nullable(),
    /** Requests with their final answer, and of these those in time; 0 for who only helped. */
    answered: z.int(),
    met: z.int(),
    credits: Credits,
    unpaidCredits: Credits,
    /** Of all credits, 0 to 1. */
    share: z.number(),
    /** Payout of a closed month; else what it would be by now were the gates passed. */
    kopecks: Kopecks,
    corrections: z.array(BonusCorrection),
    fairness: BonusFairness,
  })
  .meta({ id: "BonusLine" });
export type BonusLine = z.infer<typeof BonusLine>;

export const BonusState = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("running") }),
    /** Over, and not yet closed. */
    z.object({ kind: z.literal("ended") }),
    z.object({ kind: z.literal("closed"), at: Instant, by: Person.nullable(), digest: z.string() }),
  ])
  .meta({ id: "BonusState" });
export type BonusState = z.infer<typeof BonusState>;

export const BonusMonth = z
  .object({
    month: Month,
    from: Instant,
    to: Instant,
    asOf: Instant,
    state: BonusState,
    /** The earliest month there is anything of, and the running one. */
    first: Month,
    running: Month,
    /** By which pool and gates are judged; null before there were any terms. */
    terms: BonusTerms.extend({ version: z.string() }).nullable(),
    answered: z.int(),
    counted: z.int(),
    met: z.int(),
    reason: BonusReason,
    sum: Credits,
    /** Of whoever asks: all, or an agent's own alone. */
    lines: z.array(BonusLine),
    /** Contests without a decision: all, or one's own. */
    contested: z.int(),
  })
  .meta({ id: "BonusMonth" });
export type BonusMonth = z.infer<typeof BonusMonth>;

/** What a lead decides: nothing changes, it counts as in time, or the answer is the contester's. */
export const BonusOutcome = z.enum(["unchanged", "in-time", "theirs"]).meta({ id: "BonusOutcome" });
export type BonusOutcome = z.infer<typeof BonusOutcome>;

export const BonusContest = z
  .object({
    id: z.int(),
    by: Person.nullable(),
    at: Instant,
    /** Null once erased. */
    reason: z.string().nullable(),
    decision: z
      .object({ outcome: BonusOutcome, by: Person.nullable(), at: Instant, reason: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: "BonusContest" });
export type BonusContest = z.infer<typeof BonusContest>;

/** One request in somebody's month. */
export const BonusRow = z
  .object({
    request: z.int(),
    /** How the question begins; null once it is erased. */
    text: z.string().nullable(),
    answeredAt: Instant,
    /** Open seconds until the final answer. */
    seconds: z.int(),
    part: z.enum(["agent", "specialist"]),
    verdict: z.enum(["met", "breached"]),
    merged: z.boolean(),
    /** Between an agent and a specialist. */
    shared: z.boolean(),
    /** An earlier answer was incomplete. */
    returned: z.boolean(),
    credit: Credits,
    /** Whether the credit takes part in the pool. */
    paid: z.boolean(),
    /** credit × pool ÷ sum, without the part of a kopeck. */
    kopecks: Kopecks,
    /** Version of the terms in force at the answer; null before there were any. */
    rule: z.string().nullable(),
    contest: BonusContest.nullable(),
  })
  .meta({ id: "BonusRow" });
export type BonusRow = z.infer<typeof BonusRow>;

export const BonusShown = z
  .enum(["all", "late", "shared", "returned", "contested"])
  .meta({ id: "BonusShown" });
export type BonusShown = z.infer<typeof BonusShown>;

/** Up to where a month was counted: in epoch seconds, events, decisions and versions of the terms. */
export const BonusCut = z.string().regex(/^\d{1,12}(\.\d{1,12}){3}$/);

export const BonusRows = z
  .object({
    /** The latest answer first. */
    rows: z.array(BonusRow),
    counts: z.record(BonusShown, z.int()),
    /** Position to ask for next; null where there is no more. */
    next: z.int().nullable(),
    /** Up to where it was counted, to be said with the next page. */
    cut: BonusCut,
  })
  .meta({ id: "BonusRows" });
export type BonusRows = z.infer<typeof BonusRows>;

const closedUpTo = {
  upTo: z.int().min(0),
  upToDecision: z.int().min(0),
  upToRule: z.int().min(0),
  /** SHA-256 of all that is written. */
  digest: z.string().max(64),
};

/** A month to be closed as its preview showed it. */
export const BonusToClose = z.strictObject({ month: Month, ...closedUpTo });

/** What closing a month would write. */
export const BonusClosing = z
  .object({
    month: Month,
    /** Events, decisions and versions of the terms up to which it is counted: to be said when closing. */
    ...closedUpTo,
    reason: BonusReason,
    paidKopecks: Kopecks,
    correctionKopecks: Kopecks,
    lines: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        kopecks: Kopecks,
        corrections: z.array(BonusCorrection),
      }),
    ),
    contested: z.int(),
  })
  .meta({ id: "BonusClosing" });
export type BonusClosing = z.infer<typeof BonusClosing>;

/** A month counted once more from the log alone, held against what was paid or is shown. */
export const BonusReplay = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("equal"), at: Instant }),
    z.object({
      kind: z.literal("differs"),
      at: Instant,
      /** Whose figures differ; none where only what was counted does. */
      lines: z.array(z.object({ id: z.string(), name: z.string().nullable(), was: Kopecks, is: Kopecks })),
    }),
  ])
  .meta({ id: "BonusReplay" });
export type BonusReplay = z.infer<typeof BonusReplay>;
