import { z } from "zod";

const isoDay = z.iso.date();

/** What is known of a page besides its address and body; stands as YAML at the head of each article. */
const PageFacts = z.strictObject({
  title: z.string(),
  menuTitle: z.string().optional(),
  summary: z.string().optional(),
  updated: isoDay,
  owner: z.string(),
  language: z.enum(["ru", "en"]).default("ru"),
  region: z.string().optional(),
  channel: z.string().optional(),
  related: z.array(z.string()).default([]),
  order: z.number().default(100),
  /** Shown in the section menu. */
  inMenu: z.boolean().default(true),
  /** How a section page lists what is under it. */
  lists: z.enum(["cards", "newest", "nothing"]).default("cards"),
  /** Flaws a page may have on purpose, for a crawler to cope with. */
  emptyTitle: z.boolean().default(false),
  noCanonical: z.boolean().default(false),
  orphan: z.boolean().default(false),
  notInSitemap: z.boolean().default(false),
});

export type PortalPage = z.output<typeof PageFacts> & {
  /** Address on the portal: a section ends with "/", a leaf does not. */
  readonly path: string;
  /** Rendered on the first call: all at once would keep the portal from starting for seconds. */
  readonly html: () => string;
};

type Place = { path: string; html: () => string };

/** @throws z.ZodError naming the fact that is wrong. */
export function portalPage(place: Place, facts: z.input<typeof PageFacts>): PortalPage {
  return { path: place.path, html: once(place.html), ...PageFacts.parse(facts) };
}

/** Facts come from a file: anything goes in, the schema decides. */
export function portalPageFromFile(place: Place, facts: unknown): PortalPage {
  return { path: place.path, html: once(place.html), ...PageFacts.parse(facts) };
}

function once(render: () => string): () => string {
  let rendered: string | undefined;
  return () => (rendered ??= render());
}
