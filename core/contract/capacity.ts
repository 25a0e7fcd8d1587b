import { z } from "zod";
import { Instant } from "./record.ts";

const Day = z.iso.date();
const Share = z.number().min(0).max(1);
/** A region's, channel's or department's name as it stands in accounts. */
const Name = z.string().min(1).max(200);

/** What is asked about days to come; without anything of a scenario, how it goes as usual. */
export const CapacityAsked = z
  .object({
    /** The first day that is shown; today, or the day on which newcomers begin where that is later than what is shown then. */
    from: Day.optional(),
    days: z.coerce.number().int().min(1).max(56).default(14),
    /** So many begin on `since`; without a day, on the first that is shown. */
    newcomers: z.coerce.number().int().min(0).max(10_000).default(0),
    since: Day.optional(),
    /** Where the newcomers are: they are taken to ask like those who joined there. */
    department: Name.optional(),
    channel: Name.optional(),
    /** So much more of what usually comes: 10 is a tenth more, -10 a tenth less. */
    arrivals: z.coerce.number().min(-100).max(1000).default(0),
    /** So many more agents all the time, or fewer. */
    agents: z.coerce.number().int().min(-100).max(100).default(0),
  })
  .meta({ id: "CapacityAsked" });
export type CapacityAsked = z.infer<typeof CapacityAsked>;

/** How it goes with a number of agents in some time. */
const Figures = {
  /** Expected, not whole. */
  requests: z.number(),
  /** Agents for the target: of a day, in its busiest half hour. */
  needed: z.int(),
  /** Expected to be answered in time with those who are planned; null where nothing is expected. */
  share: Share.nullable(),
};

export const CapacityDay = z
  .object({
    day: Day,
    ...Figures,
    /** Fewer are planned than needed in some half hour. */
    isShort: z.boolean(),
    halfHours: z.array(
      z.object({
        from: Instant,
        ...Figures,
        /** Who is there by their hours, without those away. */
        planned: z.int(),
      }),
    ),
  })
  .meta({ id: "CapacityDay" });
export type CapacityDay = z.infer<typeof CapacityDay>;

/** How many agents are needed, and what that was reckoned from. */
export const Capacity = z
  .object({
    timeZone: z.string(),
    from: Day,
    to: Day,
    /** Days on which the desk is open. */
    days: z.array(CapacityDay),
    share: Share.nullable(),
    /** The fewest agents more that reach the target over all these days; null where it is reached, or cannot be. */
    help: z.object({ agents: z.int(), share: Share }).nullable(),
    assumptions: z.object({
      /** What usually comes was read from so many weeks and requests. */
      weeks: z.int(),
      requests: z.int(),
      handlingMinutes: z.number(),
      /** From the log; otherwise the configuration says it, for too few were answered to tell. */
      handlingMeasured: z.boolean(),
      /** Until an answer is due. */
      minutes: z.int(),
      targetShare: Share,
      /** How newcomers ask; null where none are reckoned with. */
      newcomers: z
        .object({
          since: Day,
          /** `chosen`: measured where they come; `all`: on all newcomers, for there were too few; `none`: nobody joined. */
          measured: z.enum(["chosen", "all", "none"]),
          /** Whom it was measured on. */
          sellers: z.int(),
          /** Questions of one by week since joining. */
          perWeek: z.array(z.number()),
        })
        .nullable(),
    }),
    /** For the choices of a scenario. */
    values: z.object({ department: z.array(z.string()), channel: z.array(z.string()) }),
    asOf: Instant,
  })
  .meta({ id: "Capacity" });
export type Capacity = z.infer<typeof Capacity>;
