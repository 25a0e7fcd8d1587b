import { z } from "zod";
import { Hit } from "./search.ts";

/** A document that is new or has changed, at the place that changed last. */
export const FreshDocument = z
  .object({
    hit: Hit,
    /** Headings of what changed, in the document's order; none where that is all of it. */
    changed: z.array(z.string()),
  })
  .meta({ id: "FreshDocument" });
export type FreshDocument = z.infer<typeof FreshDocument>;

/** What is worth a look before the first letter. */
export const Suggested = z
  .object({
    /** What sellers of the same region and channel open most. */
    popular: z.array(Hit),
    /** What has changed within a week, newest first. */
    fresh: z.array(FreshDocument),
  })
  .meta({ id: "Suggested" });
export type Suggested = z.infer<typeof Suggested>;
