import { z } from "zod";
import { Instant } from "./record.ts";

/** What the seller was looking at; every part is theirs to leave out. */
export const PageContext = z
  .object({
    address: z.string().max(2000),
    title: z.string().max(500),
    breadcrumb: z.array(z.string().max(200)).max(20),
    heading: z.string().max(300).optional(),
  })
  .meta({ id: "PageContext" });
export type PageContext = z.infer<typeof PageContext>;

/** A step of the trail: a portal page that was open, or a query of our own. */
export const TrailStep = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("page"),
      at: Instant,
      address: z.string().max(2000),
      title: z.string().max(500),
    }),
    z.object({ kind: z.literal("query"), at: Instant, query: z.string().max(300), hits: z.int() }),
  ])
  .meta({ id: "TrailStep" });
export type TrailStep = z.infer<typeof TrailStep>;

export const RequestContext = z
  .object({
    page: PageContext.optional(),
    selection: z.string().max(2000).optional(),
    trail: z.array(TrailStep).max(50).optional(),
    /** Outside the portal only the site's name is offered. */
    site: z.string().max(253).optional(),
    /** Set by the server alone: parts that this reader may not see. The selection goes with its page. */
    withheld: z.array(z.enum(["page", "trail"])).optional(),
  })
  .meta({ id: "RequestContext" });
export type RequestContext = z.infer<typeof RequestContext>;
