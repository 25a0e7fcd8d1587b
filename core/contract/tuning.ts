import { z } from "zod";

/** Words that mean the same to sellers: «КАСКО», «страхование автомобиля». A phrase is found as its words side by side. */
export const SynonymSet = z
  .object({ id: z.string(), words: z.array(z.string().min(1).max(100)).min(2).max(20) })
  .meta({ id: "SynonymSet" });
export type SynonymSet = z.infer<typeof SynonymSet>;

/** `asked-often`: many sellers asked for just this. */
export const PinBadge = z.enum(["asked-often"]).meta({ id: "PinBadge" });
export type PinBadge = z.infer<typeof PinBadge>;

/** A section that stands first for certain queries. */
export const Pin = z
  .object({
    id: z.string(),
    queries: z.array(z.string().min(1).max(200)).min(1).max(50),
    /** Id of the section's record. */
    record: z.string(),
    /** Last day on which it stands first; null until it is taken away. */
    until: z.iso.date().nullable(),
    /** What the hit says of why it stands first; absent says nothing. */
    badge: PinBadge.optional(),
  })
  .meta({ id: "Pin" });
export type Pin = z.infer<typeof Pin>;

/**
 * What people have taught search, as one seller may know it: nothing in it names a section outside their audience. It
 * reaches every palette with the next sync.
 */
export const Tuning = z
  .object({
    /** Another one for each other content. */
    revision: z.string(),
    synonyms: z.array(SynonymSet),
    pins: z.array(Pin),
    /** How much documents are opened of late, 0 to 1, by document; absent ones hardly. */
    use: z.record(z.string(), z.number().min(0).max(1)),
    /** Records that sellers of the same region and channel open most, most first. */
    popular: z.array(z.string()),
  })
  .meta({ id: "Tuning" });
export type Tuning = z.infer<typeof Tuning>;
