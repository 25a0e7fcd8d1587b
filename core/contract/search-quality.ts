import { z } from "zod";
import { DocumentKind, Instant } from "./record.ts";

const Count = z.int().min(0);

/** Hours of people in which something was searched, and what came of it. */
export const SearchSums = z
  .object({
    searched: Count,
    zero: Count,
    unopened: Count,
    /** Neither that nor anything else was opened or asked in that hour. */
    abandoned: Count,
    opened: Count,
    asked: Count,
    /** Typed in the other keyboard layout, and read right. */
    layout: Count,
  })
  .meta({ id: "SearchSums" });
export type SearchSums = z.infer<typeof SearchSums>;

/** What mends a query. A section is named only where its reader may see it. */
export const Mend = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("synonym"), words: z.array(z.string()) }),
    z.object({ kind: z.literal("pin"), record: z.string(), title: z.string(), document: DocumentKind }),
    z.object({ kind: z.literal("task") }),
  ])
  .meta({ id: "Mend" });
export type Mend = z.infer<typeof Mend>;

/** What has been done about a query since. */
export const Mended = z.enum(["pinned", "task"]).meta({ id: "Mended" });
export type Mended = z.infer<typeof Mended>;

/** A query that three people or more typed. */
export const AskedQuery = z
  .object({
    /** Stems: one for all ways to ask the same. */
    query: z.string(),
    /** As most typed it, without personal data. */
    text: z.string(),
    /** So many different people at least. */
    people: Count,
    ...SearchSums.shape,
    /** Mean row of what was opened first, from 1; null where nothing was. */
    meanPosition: z.number().nullable(),
    /** Regions and channels of three people or more, most first. */
    places: z.array(z.object({ region: z.string(), channel: z.string(), people: Count })),
    mend: Mend,
    mended: Mended.nullable(),
  })
  .meta({ id: "AskedQuery" });
export type AskedQuery = z.infer<typeof AskedQuery>;

/** Words by which people did not find what they found by others within the hour. */
export const MissingSynonym = z
  .object({
    failed: z.string(),
    opened: z.string(),
    people: Count,
    /** Of so many who failed by these words and found something in that hour. */
    of: Count,
    /** How many would have come to these words by chance. */
    expected: z.number(),
  })
  .meta({ id: "MissingSynonym" });
export type MissingSynonym = z.infer<typeof MissingSynonym>;

export const SearchReport = z
  .object({
    /** May be earlier than was asked for: the times of keys that the days lie in are told whole. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** When it was last added up; null before the first time, and where no searches are kept. */
    rolledAt: Instant.nullable(),
    /** Null for days of fewer than three people. */
    sums: SearchSums.nullable(),
    /** Of as many such times before. */
    before: SearchSums.nullable(),
    /** Days of three people or more. */
    days: z.array(
      z.object({ day: z.iso.date(), searched: Count, zero: Count, unopened: Count, abandoned: Count }),
    ),
    zero: z.array(AskedQuery),
    unopened: z.array(AskedQuery),
    abandoned: z.array(AskedQuery),
    /** After which an agent was asked. */
    askedAfter: z.array(AskedQuery),
    /** By which sellers found something themselves. */
    found: z.array(AskedQuery),
    /** The most frequent of all. */
    frequent: z.array(AskedQuery),
    /** Read right by search although typed in the other layout; `meant` of those that found nothing. */
    layout: z.array(
      z.object({ text: z.string(), people: Count, times: Count, meant: z.string().nullable() }),
    ),
    synonyms: z.array(MissingSynonym),
    /** How often each row was opened first where it was shown, and that beside the first row. */
    positions: z.array(
      z.object({
        position: Count,
        shown: Count,
        opened: Count,
        share: z.number(),
        ofFirst: z.number().nullable(),
      }),
    ),
    /** Searches that found nothing by queries of fewer than three people, which nobody is told. */
    untold: Count,
  })
  .meta({ id: "SearchReport" });
export type SearchReport = z.infer<typeof SearchReport>;
