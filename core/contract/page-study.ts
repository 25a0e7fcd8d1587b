import { z } from "zod";
import { InsightRow } from "./insight.ts";
import { DocumentKind, Instant } from "./record.ts";
import { Source } from "./request.ts";
import { TaskState } from "./task.ts";

const Count = z.int().min(0);

/**
 * What is counted of a page: `from` questions asked while it was open · `about` questions whose answer cites it ·
 * `rated` those of them that sellers rated · `queries` that led to it · `broken` links on it that lead nowhere.
 */
export const PageFigure = z.enum(["from", "about", "rated", "queries", "broken"]).meta({ id: "PageFigure" });
export type PageFigure = z.infer<typeof PageFigure>;

/** A page, file or clip after which people ask. What a trainer may not be told is null: fewer than three sellers did it. */
export const StudiedPage = z
  .object({
    document: z.string(),
    title: z.string(),
    kind: DocumentKind,
    address: z.string(),
    /** As the portal names them. */
    owner: z.string().nullable(),
    /** When any of it was last changed; null where the portal does not say. */
    changedAt: Instant.nullable(),
    /** Different people who asked from it or about it. */
    sellers: Count,
    from: Count.nullable(),
    /** Questions from it in as many weeks before. */
    fromBefore: Count.nullable(),
    about: Count.nullable(),
    rated: Count.nullable(),
    /** Rated as complete. */
    helped: Count.nullable(),
    /** Times that it was opened from search, in weeks in which three people did; null where there is no such week. */
    opened: Count.nullable(),
    /** Questions from it per thousand of these. */
    perThousand: z.number().nullable(),
    queries: Count,
    /** Null where no crawl tells, or where the reader sees a part of the page only. */
    broken: Count.nullable(),
    /** Of the task about it that is under way. */
    task: TaskState.nullable(),
  })
  .meta({ id: "StudiedPage" });
export type StudiedPage = z.infer<typeof StudiedPage>;

export const PageStudy = z
  .object({
    /** Monday of the first week, and today: whole weeks and the running one, in UTC. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** Those most asked from first; a hundred at most. */
    pages: z.array(StudiedPage),
    asOf: Instant,
  })
  .meta({ id: "PageStudy" });
export type PageStudy = z.infer<typeof PageStudy>;

/** What stands behind a figure; lists that the figure is not about are empty. */
export const PageRows = z
  .object({
    page: StudiedPage,
    /** The latest first, two hundred at most. */
    requests: z.array(InsightRow),
    queries: z.array(z.object({ text: z.string(), people: Count })),
    broken: z.array(z.object({ address: z.string(), status: z.string() })),
    /** Questions by week, of `from` and `about`; null where a trainer may not be told. They stay when the rest is gone. */
    weeks: z.array(z.object({ week: z.iso.date(), questions: Count.nullable() })),
  })
  .meta({ id: "PageRows" });
export type PageRows = z.infer<typeof PageRows>;

/** What a reader of a page is told of colleagues who asked about it: three or more others, and what all may read since. */
export const AskedHere = z
  .object({ colleagues: z.int().min(3), answers: z.array(Source) })
  .meta({ id: "AskedHere" });
export type AskedHere = z.infer<typeof AskedHere>;
