import { z } from "zod";
import { InsightDimension } from "./insight-filter.ts";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";
import { Reason, RequestKind, RequestVia } from "./request-event.ts";
import { RequestState } from "./request.ts";

/** Between 0 and 1; null where there is nothing to take a share of. */
const Share = z.number().nullable();
const Seconds = z.number().nullable();

/** Of a set of requests. Open time is what the SLA clock counts. */
export const InsightFigures = z
  .object({
    requests: z.int(),
    /** Different people who asked. */
    sellers: z.int(),
    answered: z.int(),
    /** Not answered in time, or not answered and out of time already. */
    late: z.int(),
    /** Of those answered or late: answered in time. */
    metShare: Share,
    /** Open seconds until the answer: half, nine of ten and 95 of 100 were quicker. */
    medianSeconds: Seconds,
    p90Seconds: Seconds,
    p95Seconds: Seconds,
    rated: z.int(),
    /** What sellers say: of those rated, how many were complete, partly so, and not. */
    complete: z.int(),
    partly: z.int(),
    incomplete: z.int(),
    /** Came back as incomplete at least once. */
    returned: z.int(),
    /** Went to a specialist at least once. */
    routed: z.int(),
  })
  .meta({ id: "InsightFigures" });
export type InsightFigures = z.infer<typeof InsightFigures>;

/** A value of a dimension: an id or a name, `yes` or `no`, `mon` to `sun`, `0` to `23`; null where there is none. */
const Value = z.string().nullable();

/** More than chance explains, beside the same time before and what all others did. */
export const InsightRise = z
  .object({
    dimension: InsightDimension,
    value: Value,
    /** Within a value of a second dimension. */
    within: z.object({ dimension: InsightDimension, value: Value }).nullable(),
    requests: z.int(),
    before: z.int(),
    sellers: z.int(),
    /** Times what would have come, had it gone as with the rest. */
    times: z.number(),
    /** How often chance alone does so, all that was looked at counted in. */
    chance: z.number(),
  })
  .meta({ id: "InsightRise" });
export type InsightRise = z.infer<typeof InsightRise>;

export const InsightSummary = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    /** The period of equal length that ends the day before. */
    before: z.object({ from: z.iso.date(), to: z.iso.date() }),
    /** Null to the trainer where fewer than three sellers asked. */
    figures: InsightFigures.nullable(),
    figuresBefore: InsightFigures.nullable(),
    /** Every day of the period, in order; null as above. */
    days: z.array(z.object({ day: z.iso.date(), figures: InsightFigures.nullable() })),
    /** The most frequent first; to the trainer without those of fewer than three sellers. */
    reasons: z.array(z.object({ reason: Reason.nullable(), requests: z.int(), before: z.int().nullable() })),
    /** The least likely by chance first. */
    rises: z.array(InsightRise),
    /** Values that stand in requests of these two periods, for the filter: regions, channels and so on as they are written. */
    values: z.object({
      topic: z.array(z.string()),
      region: z.array(z.string()),
      channel: z.array(z.string()),
      department: z.array(z.string()),
    }),
    /** Share of answers in time that the bonus or the desk aims at; null where none is set. */
    targetShare: Share,
    asOf: Instant,
  })
  .meta({ id: "InsightSummary" });
export type InsightSummary = z.infer<typeof InsightSummary>;

/** Of a cell, row, column or all. `hidden`: about fewer than three sellers, which the trainer is not told. */
const Cell = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("shown"),
    requests: z.int(),
    sellers: z.int(),
    metShare: Share,
    medianSeconds: Seconds,
    p95Seconds: Seconds,
    returned: z.int(),
    /** Requests of the period before. */
    before: z.int().nullable(),
  }),
  z.object({ kind: z.literal("hidden") }),
]);
export const InsightCell = Cell.meta({ id: "InsightCell" });
export type InsightCell = z.infer<typeof InsightCell>;

/** Rows and columns in order: weekdays and hours in theirs, all else by how much was asked. */
export const InsightTable = z
  .object({
    rows: z.array(z.object({ value: Value, total: InsightCell })),
    columns: z.array(z.object({ value: Value, total: InsightCell })),
    /** By row, then by column; null where nothing was asked. To the trainer totals leave out what is hidden. */
    cells: z.array(z.array(InsightCell.nullable())),
    total: InsightCell,
    asOf: Instant,
  })
  .meta({ id: "InsightTable" });
export type InsightTable = z.infer<typeof InsightTable>;

export const InsightMeasure = z
  .enum([
    "requests",
    "sellers",
    "metShare",
    "medianSeconds",
    "p90Seconds",
    "p95Seconds",
    "completeShare",
    "returnedShare",
    "routedShare",
  ])
  .meta({ id: "InsightMeasure" });
export type InsightMeasure = z.infer<typeof InsightMeasure>;

export const InsightSeries = z
  .object({
    /** First days of the steps, each within the period. */
    steps: z.array(z.iso.date()),
    lines: z.array(
      z.object({
        /** Of the whole, of one value, or of all values that have no line of their own. */
        of: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("all") }),
          z.object({ kind: z.literal("value"), value: Value }),
          z.object({ kind: z.literal("others") }),
        ]),
        /** One per step; null where nothing can be said, or may be. */
        values: z.array(z.number().nullable()),
        /** Requests behind each. */
        requests: z.array(z.int().nullable()),
      }),
    ),
    asOf: Instant,
  })
  .meta({ id: "InsightSeries" });
export type InsightSeries = z.infer<typeof InsightSeries>;

export const InsightOnboarding = z
  .object({
    /** Newest first. The period says who joined, the rest of the filter whose questions count. */
    cohorts: z.array(
      z.object({
        /** `2026-11`, or null for all months together. */
        month: z.string().nullable(),
        sellers: z.int(),
        /** From the first week on, as far as it is over for at least one of them. */
        weeks: z.array(
          z.object({
            /** From 1. */
            week: z.int(),
            /** Of whom this week is over. */
            sellers: z.int(),
            questions: z.int(),
            perSeller: z.number(),
          }),
        ),
      }),
    ),
    /** Weeks after which nobody counts as a newcomer any more. */
    newcomerWeeks: z.int(),
    asOf: Instant,
  })
  .meta({ id: "InsightOnboarding" });
export type InsightOnboarding = z.infer<typeof InsightOnboarding>;

/** One request. What the trainer may not know is null: people, and where fewer than three share it, the place. */
export const InsightRow = z
  .object({
    /** Null to the trainer, whom no request is open to. */
    id: z.int().nullable(),
    /** To the trainer its day. */
    askedAt: z.union([Instant, z.iso.date()]),
    kind: RequestKind,
    via: RequestVia.nullable(),
    topic: z.string().nullable(),
    region: z.string().nullable(),
    channel: z.string().nullable(),
    department: z.string().nullable(),
    newcomer: z.boolean().nullable(),
    /** Weeks since joining, from 1. */
    week: z.int().nullable(),
    state: RequestState,
    /** Open seconds. */
    answeredInSeconds: z.int().nullable(),
    minutes: z.int(),
    verdict: z.enum(["pending", "met", "late"]),
    result: z.enum(["complete", "partly", "incomplete"]).nullable(),
    reason: Reason.nullable(),
    returned: z.int(),
    routed: z.boolean(),
    seller: Person.nullable(),
    answeredBy: Person.nullable(),
    /** First 200 characters of the question, numbers of customers replaced for the trainer; null once erased. */
    text: z.string().nullable(),
  })
  .meta({ id: "InsightRow" });
export type InsightRow = z.infer<typeof InsightRow>;

export const InsightRows = z
  .object({
    /** How many there are in all. Null to the trainer where fewer than three sellers asked; then there are no rows either. */
    total: z.int().nullable(),
    rows: z.array(InsightRow),
    /** Gives the next page as `after`; null at the end. */
    next: z.int().nullable(),
    asOf: Instant,
  })
  .meta({ id: "InsightRows" });
export type InsightRows = z.infer<typeof InsightRows>;
