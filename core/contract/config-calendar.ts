import { z } from "zod";
import { isTimeZone } from "./is-time-zone.ts";

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const ClosingTime = z.union([z.string().regex(time), z.literal("24:00")]);
const Intervals = z.array(z.tuple([z.string().regex(time), ClosingTime]));
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Opening hours in versions: a request keeps the one in force at its click. Local wall time, half-open intervals. */
export const Calendar = z.strictObject({
  versions: z
    .array(
      z.strictObject({
        /** Instant from which this version holds; null is always. */
        from: z.iso.datetime({ offset: true }).nullable(),
        tz: z.string().refine(isTimeZone, "is not a time zone like Europe/Moscow"),
        week: z.record(z.enum(weekdays), Intervals),
        /** Days that differ, as whole days: [] is closed. */
        exceptions: z.record(z.iso.date(), Intervals).default({}),
      }),
    )
    .min(1),
});
export type Calendar = z.infer<typeof Calendar>;
