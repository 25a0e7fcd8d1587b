import { z } from "zod";
import { DocumentKind, Instant, Place } from "./record.ts";

/** Half-open ranges `[from, to)` of UTF-16 units in the text beside them. */
export const Marks = z.array(z.tuple([z.int(), z.int()])).meta({ id: "Marks" });
export type Marks = z.infer<typeof Marks>;

export const Hit = z
  .object({
    record: z.string(),
    document: z.string(),
    kind: DocumentKind,
    title: z.string(),
    titleMarks: Marks,
    heading: z.string().optional(),
    headingMarks: Marks,
    path: z.array(z.string()),
    place: Place,
    address: z.string(),
    /** Absent while the text is still on its way. */
    snippet: z.object({ text: z.string(), marks: Marks }).optional(),
    language: z.string().optional(),
    changedAt: Instant.optional(),
    checkedAt: Instant.optional(),
    validTo: z.iso.date().optional(),
    /** Of an earlier edition: the document that is the newest. */
    newer: z.string().optional(),
  })
  .meta({ id: "Hit" });
export type Hit = z.infer<typeof Hit>;

/**
 * A document with its best place first: the first document with three more of its places at most, others with two. Last
 * come the best places of its earlier editions, two at most.
 */
export const HitGroup = z
  .object({ document: z.string(), best: Hit, sections: z.array(Hit) })
  .meta({ id: "HitGroup" });
export type HitGroup = z.infer<typeof HitGroup>;

export const Correction = z
  .object({ kind: z.enum(["layout", "transliteration"]), from: z.string(), to: z.string() })
  .meta({ id: "Correction" });

export const SearchAnswer = z
  .object({
    query: z.string(),
    /** The query that the hits are for: differs from `query` where a correction was applied. */
    shown: z.string(),
    correction: Correction.nullable(),
    /** Sections found, over all kinds. */
    total: z.int(),
    counts: z.partialRecord(DocumentKind, z.int()),
    /** Words of the query that stand nowhere the user may see. */
    missing: z.array(z.string()),
    groups: z.array(HitGroup),
    /** As in `SyncPage`; told by the server alone, for a browser that keeps no copy. */
    staleSince: Instant.nullable().optional(),
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const longestQuery = 10_000;

export const SearchQuery = z.object({
  q: z.string().max(longestQuery),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  kind: DocumentKind.optional(),
  /** "1" searches the words as typed, without another layout. */
  literal: z.enum(["0", "1"]).default("0"),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
