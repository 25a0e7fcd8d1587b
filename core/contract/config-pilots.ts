import { z } from "zod";
import { Instant } from "./record.ts";

const Places = z.array(z.string().trim().min(1).max(120)).max(200).default([]);

/**
 * Sellers who may ask, and from when. Of a list one place is enough, all lists must hold, and an empty one holds for
 * everybody: a pilot without any place is the day on which the button comes to all.
 */
export const Pilot = z
  .strictObject({
    /** Under which it is compared, as «Казань, банковский канал». */
    name: z.string().trim().min(1).max(80),
    from: Instant,
    regions: Places,
    channels: Places,
    departments: Places,
  })
  .meta({ id: "Pilot" });
export type Pilot = z.infer<typeof Pilot>;

export const mostPilots = 50;

/** Where the button is; null: everywhere. */
export const Pilots = z.array(Pilot).min(1).max(mostPilots).nullable().default(null);
export type Pilots = z.infer<typeof Pilots>;
