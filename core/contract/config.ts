import { z } from "zod";
import { EVERYONE } from "./record.ts";
import { LocalIndex } from "./person.ts";
import { Source } from "./config-source.ts";
import { Calendar } from "./config-calendar.ts";
import { CrawlPlan } from "./config-crawl.ts";

const Origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

/** `ask-me.yaml`: one file for crawler and server. Secrets stand in it as `${NAME}` and come from the environment. */
export const Config = z.strictObject({
  /** Folder for releases, database and crawl state; relative to the file. */
  data: z.string().default("./data"),
  service: z.strictObject({ ru: z.string(), en: z.string() }).default({ ru: "Одно окно", en: "One window" }),
  server: z.strictObject({
    /** Where people and extensions reach it. */
    address: Origin,
    host: z.string().default("127.0.0.1"),
    port: z.int().min(0).max(65_535).default(4000),
    /** At least 32 characters; signs sessions. */
    secret: z.string().min(32),
    /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
    trustedProxies: z.array(z.string()).default([]),
  }),
  extension: z
    .strictObject({
      portalOrigins: z.array(Origin).default([]),
      localIndex: LocalIndex.default("full"),
      /** Folder with the built packages, relative to the file; served for download. */
      packages: z.string().optional(),
    })
    .prefault({}),
  desk: z.strictObject({
    minutes: z.int().min(1).max(10_000).default(30),
    outboxGraceMinutes: z.number().min(0).max(60).default(5),
    specialistMinutes: z.int().min(1).default(15),
    reserveMinutes: z.int().min(0).default(5),
    calendars: z.record(z.string(), Calendar),
    /** Calendar in which the desk itself is staffed. */
    calendar: z.string(),
    /** Calendar and time zone of each region; a region that is not named has the desk's. */
    regions: z.record(z.string(), z.strictObject({ calendar: z.string(), timeZone: z.string() })).default({}),
  }),
  mail: z
    .strictObject({
      host: z.string(),
      port: z.int().default(25),
      secure: z.boolean().default(false),
      user: z.string().optional(),
      password: z.string().optional(),
      from: z.string(),
      /** Who hears of a new request. */
      newRequestsTo: z.array(z.email()).default([]),
    })
    .optional(),
  keeps: z
    .strictObject({
      trailDays: z.int().min(1).default(90),
      contextDays: z.int().min(1).default(365),
      /** null keeps requests' texts until they are erased by hand. */
      requestDays: z.int().min(1).nullable().default(null),
    })
    .prefault({}),
  learning: z
    .strictObject({
      /** `off`: nobody's searches are kept, and search learns nothing from them. */
      keep: z.enum(["on", "off"]).default("on"),
      /** After so many days the key of a seller's pseudonym is destroyed, and with it go the words of their queries. */
      days: z.int().min(1).max(365).default(30),
    })
    .prefault({}),
  crawl: CrawlPlan.prefault({}),
  sources: z.array(Source).min(1),
});
export type Config = z.infer<typeof Config>;

/** Groups of an account as audiences see them: those it has, and the one everybody has. */
export function effectiveGroups(groups: readonly string[]): string[] {
  return [...new Set([EVERYONE, ...groups])].toSorted();
}
