import { z } from "zod";
import { DocumentKind, Instant, Place } from "./record.ts";

export const longestBroadcast = 200;
const Names = z.array(z.string().trim().min(1).max(200)).max(200);

/** The section that it leads to, as whoever may see it opens it. */
const Section = z.object({
  record: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  kind: DocumentKind,
  address: z.string(),
  place: Place,
});

/** What a seller of these regions and channels finds before the first letter. */
export const OwnBroadcast = z
  .object({ id: z.int(), sentence: z.string(), section: Section })
  .meta({ id: "OwnBroadcast" });
export type OwnBroadcast = z.infer<typeof OwnBroadcast>;

/** To be read by sellers in a week: a section, and why. */
export const NewBroadcast = z
  .strictObject({
    record: z.string().min(1).max(500),
    sentence: z.string().trim().min(1).max(longestBroadcast),
    /** None: all of them. */
    regions: Names,
    channels: Names,
    /** First and last day, both counted, by the clock of the desk's own calendar. */
    from: z.iso.date(),
    until: z.iso.date(),
  })
  .refine(({ from, until }) => from <= until, { path: ["until"], error: "lies before «from»" });
export type NewBroadcast = z.infer<typeof NewBroadcast>;

/** People, or questions; null where they are about fewer than three sellers and the reader is a trainer. */
const Count = z.int().nullable();

export const Broadcast = z
  .object({
    id: z.int(),
    sentence: z.string(),
    regions: z.array(z.string()),
    channels: z.array(z.string()),
    from: z.iso.date(),
    until: z.iso.date(),
    state: z.enum(["planned", "shown", "over"]),
    /** Null once it is gone; whoever may not see it sees nothing of the broadcast. */
    section: Section.nullable(),
    figures: z.object({
      /** Different sellers who had it before them, and who opened it from there. */
      seen: Count,
      opened: Count,
      /** Of its regions and channels: questions whose answers cite the section, since its first day and as long before. */
      asked: Count,
      askedBefore: Count,
    }),
    createdAt: Instant,
  })
  .meta({ id: "Broadcast" });
export type Broadcast = z.infer<typeof Broadcast>;
