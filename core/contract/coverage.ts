import { z } from "zod";
import { Instant } from "./record.ts";

const Weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

/** Where the desk is not there though somebody may ask: by the ordinary week of each region, and in the days to come. */
export const Coverage = z
  .object({
    /** Of the desk: its weekdays and hours are told in it. */
    timeZone: z.string(),
    /** Regions that are open outside the desk's hours, those with the same hours together, in their own wall time. */
    regions: z.array(
      z.object({
        regions: z.array(z.string()),
        gaps: z.array(z.object({ day: Weekday, from: z.string(), to: z.string() })),
      }),
    ),
    /** Hours of the desk to come in which nobody is there, or fewer than usually needed. */
    thin: z.array(z.object({ from: Instant, until: Instant, there: z.int(), needed: z.int() })),
    /** How many days to come were looked at. */
    days: z.int(),
  })
  .meta({ id: "Coverage" });
export type Coverage = z.infer<typeof Coverage>;
