import { z } from "zod";
import { isTimeZone } from "./is-time-zone.ts";

export const CrawlSchedule = z.strictObject({
  /** Five fields: minute, hour, day of month, month, day of week. */
  cron: z.string().min(9),
  timeZone: z.string().refine(isTimeZone, "is not a time zone like Europe/Moscow").default("Europe/Moscow"),
  /** rights: only whether what is known may still be shown; quick enough for every few minutes. */
  kind: z.enum(["crawl", "rights"]).default("crawl"),
  /** Ids of sources; empty is all. */
  sources: z.array(z.string()).default([]),
});
export type CrawlSchedule = z.infer<typeof CrawlSchedule>;

/** When the server begins crawls by itself, and when it raises an alarm. */
export const CrawlPlan = z.strictObject({
  schedules: z.array(CrawlSchedule).default([]),
  /** The index is stale when no crawl has confirmed it for so long: people are told, and so are `alarmsTo`. */
  staleHours: z.number().min(1).max(10_000).default(26),
  /** Who hears by mail of a stale index, a held release, a failed crawl, and many documents closed at once. */
  alarmsTo: z.array(z.email()).default([]),
});
export type CrawlPlan = z.infer<typeof CrawlPlan>;
