import { z } from "zod";

/** Group that every active account carries: what an identity with this group saw, every colleague may see. */
export const EVERYONE = "everyone";

/** An instant on a wire or a disk: ISO 8601 in UTC or with an offset. */
export const Instant = z.iso.datetime({ offset: true }).meta({ id: "Instant" });

/**
 * Where in a document a section begins.
 * heading: the fragment a link can carry (the heading's id), empty where the page gives none and only the heading's
 * text finds it · page: from 1 · sheet: the sheet's name · second: from the start of the clip.
 */
export const Place = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("heading"), value: z.string() }),
    z.object({ kind: z.literal("page"), value: z.int().min(1) }),
    z.object({ kind: z.literal("sheet"), value: z.string() }),
    z.object({ kind: z.literal("second"), value: z.number().min(0) }),
  ])
  .meta({ id: "Place" });
export type Place = z.infer<typeof Place>;

export const DocumentKind = z
  .enum(["page", "pdf", "document", "sheet", "slides", "text", "video", "audio", "answer"])
  .meta({ id: "DocumentKind" });
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What is known of a section. An absent field means unknown; an empty audience means nobody. */
export const SectionRecord = z
  .object({
    id: z.string().min(1),
    document: z.string().min(1),
    place: Place,
    address: z.string(),
    aliases: z.array(z.string()),
    path: z.array(z.string()),
    kind: DocumentKind,
    language: z.string().optional(),
    title: z.string(),
    heading: z.string().optional(),
    text: z.string(),
    region: z.array(z.string()).optional(),
    channel: z.array(z.string()).optional(),
    validFrom: z.iso.date().optional(),
    validTo: z.iso.date().optional(),
    changedAt: Instant.optional(),
    checkedAt: Instant.optional(),
    owner: z.string().optional(),
    textQuality: z.enum(["good", "poor"]).optional(),
    audience: z.array(z.string()),
    /** The document that is the newest edition of this one's; absent for that itself and where there is but one. */
    newer: z.string().optional(),
    /** How many pages link to its document, each step twice as many: 0 for one at most, 4 for sixteen and more. */
    linked: z.int().min(0).max(4).optional(),
  })
  .meta({ id: "SectionRecord" });
export type SectionRecord = z.infer<typeof SectionRecord>;
