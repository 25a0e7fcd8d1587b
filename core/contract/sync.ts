import { z } from "zod";
import { Instant, SectionRecord } from "./record.ts";

/** How much of each record a browser asks for. */
export const RecordFields = z.enum(["titles", "full"]);
export type RecordFields = z.infer<typeof RecordFields>;

export const SyncQuery = z.object({
  /** What the last page gave; absent at first. Only the server reads it. */
  cursor: z.string().max(1000).optional(),
  fields: RecordFields.default("full"),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
});
export type SyncQuery = z.infer<typeof SyncQuery>;

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
    records: z.array(SectionRecord),
    removed: z.array(z.string()),
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
