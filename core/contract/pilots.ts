import { z } from "zod";
import { Pilot } from "./config-pilots.ts";
import { Instant } from "./record.ts";

/** Between 0 and 1; null where there is nothing to take a share of. */
const Share = z.number().nullable();

/** Those of a pilot, or all who had no button meanwhile, in a number of days. */
export const PilotSide = z
  .object({
    /** Who works there, whether they asked or not, and had joined by the end of these days. */
    sellers: z.int(),
    /** Whatever way they came: a call is a question too. */
    requests: z.int(),
    /** Questions per seller and week; null where there is nobody. */
    perSeller: z.number().nullable(),
    /** Open seconds until the answer, half being quicker. */
    medianSeconds: z.number().nullable(),
    metShare: Share,
    /**
     * Of the hours in which one of them searched: how many, and the share in which they opened something found. Null where
     * it cannot be told: of departments the log of searches knows nothing, and of fewer than three people nothing is said.
     */
    found: z.object({ searches: z.int(), share: z.number() }).nullable(),
  })
  .meta({ id: "PilotSide" });
export type PilotSide = z.infer<typeof PilotSide>;

/** Days of equal number and on the same weekdays, once before and once from the start on. */
export const PilotSpan = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    pilot: PilotSide,
    rest: PilotSide,
    /** First of these days of which searches are still known by place; null where none is. */
    searchesFrom: z.iso.date().nullable(),
  })
  .meta({ id: "PilotSpan" });
export type PilotSpan = z.infer<typeof PilotSpan>;

export const PilotsReport = z
  .object({
    /** In the order of their beginning. Empty where everybody may ask without more ado. */
    pilots: z.array(
      z.object({
        pilot: Pilot,
        /** Sellers who have the button by it, or will: those of earlier pilots are not counted again. */
        sellers: z.int(),
        /** Null where it has not begun, or not a day of it is over. */
        compared: z.object({ before: PilotSpan, since: PilotSpan }).nullable(),
      }),
    ),
    /** Sellers with the button now, and all there are. */
    asking: z.int(),
    sellers: z.int(),
    /** Places that sellers are in, by name. */
    values: z.object({
      region: z.array(z.string()),
      channel: z.array(z.string()),
      department: z.array(z.string()),
    }),
    /** By whose clock days begin, as in `Europe/Moscow`. */
    timeZone: z.string(),
    asOf: Instant,
  })
  .meta({ id: "PilotsReport" });
export type PilotsReport = z.infer<typeof PilotsReport>;
