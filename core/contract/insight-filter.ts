import { z } from "zod";
import { Reason, RequestKind, RequestVia } from "./request-event.ts";

/** What requests can be told apart by. */
export const InsightDimension = z
  .enum(["topic", "region", "channel", "department", "newcomer", "via", "kind", "reason", "weekday", "hour"])
  .meta({ id: "InsightDimension" });
export type InsightDimension = z.infer<typeof InsightDimension>;

/** In a filter: what has no value of a dimension, as a request without a topic. */
export const insightNone = "-";

/** Lists in an address: values apart by «;», as in the accounts' file. */
const listed = <T extends z.ZodType<string, string>>(value: T) =>
  z
    .string()
    .max(4000)
    .transform((text) => text.split(";").flatMap((each) => each.trim() || []))
    .pipe(z.array(value).max(200));

const Names = listed(z.string().max(200)).optional();
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Requests by what became of them. */
export const InsightOutcome = z
  .enum(["answered", "open", "late", "returned", "routed", "rated", "unrated"])
  .meta({ id: "InsightOutcome" });
export type InsightOutcome = z.infer<typeof InsightOutcome>;

/**
 * One filter over every figure, the same in the console's address and in calls. Of a list one value is enough; all that is
 * named must hold. «-» in a list stands for what has no value.
 */
export const InsightFilter = z
  .object({
    /** First and last day on which requests were asked, both counted, by the clock of the desk's own calendar. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** Ids of topics; regions, channels and departments as the account had them when asking. */
    topic: Names,
    region: Names,
    channel: Names,
    department: Names,
    /** Whether they had joined less than `newcomerWeeks` before; `-`: nobody knows when they joined. */
    newcomer: listed(z.enum(["yes", "no", insightNone])).optional(),
    /** Months in which they joined, as in `2026-11`. */
    joined: listed(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).optional(),
    /** Weeks since joining, from 1: of each seller those that are over. */
    week: listed(z.string().regex(/^[1-9]\d?$/)).optional(),
    via: listed(RequestVia).optional(),
    kind: listed(RequestKind).optional(),
    /** Why the question arose, as sellers say. */
    reason: listed(z.union([Reason, z.literal(insightNone)])).optional(),
    weekday: listed(z.enum(weekdays)).optional(),
    /** Hours of the day, 0 to 23. */
    hour: listed(z.string().regex(/^(1?\d|2[0-3])$/)).optional(),
    outcome: listed(InsightOutcome).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "lies before «from»" })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 3 * 366 * 86_400_000, {
    path: ["from"],
    error: "lies more than three years before «to»",
  });
export type InsightFilter = z.infer<typeof InsightFilter>;

/** As it stands in an address: lists joined by «;». */
export type InsightQuery = z.input<typeof InsightFilter>;
