import { z } from "zod";
import { DocumentKind, Instant, Place } from "./record.ts";
import { PinBadge } from "./tuning.ts";

/** What a hit owes its place to. */
export const Explanation = z
  .object({
    score: z.number(),
    /** Of each word of the query: how it was taken, what it met, and what it gave. */
    words: z.array(
      z.object({
        word: z.string(),
        sense: z.enum(["word", "prefix", "typo", "synonym", "joined", "split"]),
        /** Terms of the index that stand for it here. */
        terms: z.array(z.string()),
        fields: z.array(z.enum(["title", "heading", "text"])),
        score: z.number(),
      }),
    ),
    /**
     * By their names in the table of weights: what was added to the sum of the words, and then what that was multiplied
     * by; together they come to the score.
     */
    factors: z.array(z.object({ name: z.string(), how: z.enum(["plus", "times"]), by: z.number() })),
  })
  .meta({ id: "Explanation" });
export type Explanation = z.infer<typeof Explanation>;

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
    validFrom: z.iso.date().optional(),
    validTo: z.iso.date().optional(),
    /** What it says held until `validTo`, which is over; or holds only from `validFrom` on. */
    holds: z.enum(["no-longer", "not-yet"]).optional(),
    /** It stands first because somebody put it there: until this day, or until it is taken away. */
    pinned: z.object({ until: z.iso.date().nullable(), badge: PinBadge.optional() }).optional(),
    explanation: Explanation.optional(),
    /** Of an earlier edition: the document that is the newest. */
    newer: z.string().optional(),
    /** Of a document that says the same word for word as the one it stands beneath: that one. */
    copyOf: z.string().optional(),
  })
  .meta({ id: "Hit" });
export type Hit = z.infer<typeof Hit>;

/**
 * A document with its best place first: the first document with three more of its places at most, others with two. Last
 * come the best places of its earlier editions and of copies of it, two at most.
 */
export const HitGroup = z
  .object({ document: z.string(), best: Hit, sections: z.array(Hit) })
  .meta({ id: "HitGroup" });
export type HitGroup = z.infer<typeof HitGroup>;

export const Correction = z
  .object({ kind: z.enum(["layout", "transliteration"]), from: z.string(), to: z.string() })
  .meta({ id: "Correction" });

/** How many of the sections found belong to each value; the most frequent ones first, twelve at most. */
export const Facet = z.array(z.object({ value: z.string(), count: z.int() })).meta({ id: "Facet" });
export type Facet = z.infer<typeof Facet>;

export const SearchAnswer = z
  .object({
    query: z.string(),
    /** The query that the hits are for: differs from `query` where a correction was applied. */
    shown: z.string(),
    correction: Correction.nullable(),
    /** Sections found, over all kinds. */
    total: z.int(),
    counts: z.partialRecord(DocumentKind, z.int()),
    /** Of the sections found, over all values: the portal's own sections, and the regions that are named. */
    sections: Facet.default([]),
    regions: Facet.default([]),
    /** Words of the query that stand nowhere the user may see. */
    missing: z.array(z.string()),
    groups: z.array(HitGroup),
    /** As in `SyncPage`; told by the server alone, for a browser that keeps no copy. */
    staleSince: Instant.nullable().optional(),
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const longestQuery = 10_000;

/** Only hits that pass all of these; counts stay those of all. */
export const SearchFilters = z.object({
  kind: DocumentKind.optional(),
  /** The portal's section: the first name of a document's path. */
  section: z.string().max(200).optional(),
  /** Leaves out what is for other regions only; what names no region holds in each. */
  region: z.string().max(100).optional(),
  /** Changed on this day or later. */
  since: z.iso.date().optional(),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

export const SearchQuery = SearchFilters.extend({
  q: z.string().max(longestQuery),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  /** "1" searches the words as typed, without another layout. */
  literal: z.enum(["0", "1"]).default("0"),
  /** Name of the portal's section that one is on: what stands there ranks a little higher. */
  near: z.string().max(200).optional(),
  /** "1" tells of every hit what it owes its place to. */
  explain: z.enum(["0", "1"]).default("0"),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
