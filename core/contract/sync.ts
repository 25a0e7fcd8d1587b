import { z } from "zod";
import { Instant, SectionRecord } from "./record.ts";
import { Tuning } from "./tuning.ts";

/** How much of each record a browser asks for. */
export const RecordFields = z.enum(["titles", "full"]);
export type RecordFields = z.infer<typeof RecordFields>;

export const SyncQuery = z.object({
  /** What the last page gave; absent at first. Only the server reads it. */
  cursor: z.string().max(1000).optional(),
  fields: RecordFields.default("full"),
  /**
   * Where the texts of a first copy come: `along` with their records · `after` all titles, so that those are searched
   * meanwhile · `enough`: the browser has no room for those that are still to come after.
   */
  texts: z.enum(["along", "after", "enough"]).default("along"),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
});
export type SyncQuery = z.infer<typeof SyncQuery>;

/** What the next page is to bring: titles or texts of a first copy, or what has changed since. */
export const SyncStage = z.enum(["titles", "texts", "changes"]);
export type SyncStage = z.infer<typeof SyncStage>;

/**
 * One page of what changed since the cursor. Apply `removed` first, then `records`; ask again until `complete`.
 * `reset` says that the local copy must be dropped before applying (unknown cursor, other user).
 */
export const SyncPage = z
  .object({
    cursor: z.string(),
    complete: z.boolean(),
    reset: z.boolean(),
    /** Sections this user may see in all, for the progress shown. */
    total: z.int(),
    /** Without aliases, owner and audience: they are not for those who search. */
    records: z.array(SectionRecord),
    removed: z.array(z.string()),
    /** Texts of sections whose records came before. */
    texts: z.array(z.object({ id: z.string(), text: z.string() })).default([]),
    coming: SyncStage.default("changes"),
    /** How much of that is still to come; told only where there is more. */
    ahead: z.int().default(0),
    /** What people have taught search, where the browser has it otherwise. */
    tuning: Tuning.optional(),
    audience: z.string(),
    release: z.string().nullable(),
    /**
     * When the index was last known to agree with the portal, told only once that is longer ago than the administrator
     * allows: people are to know that they may read something old.
     */
    staleSince: Instant.nullable().optional(),
  })
  .meta({ id: "SyncPage" });
export type SyncPage = z.infer<typeof SyncPage>;
