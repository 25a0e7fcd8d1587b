import { z } from "zod";
import { EVERYONE } from "./record.ts";

const Address = z.url({ protocol: /^https?$/ });

/** How an identity gets in. The probe is an address and a text that only a signed-in page shows. */
const SignIn = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("open") }),
  z.strictObject({ kind: z.literal("basic"), user: z.string(), password: z.string() }),
  z.strictObject({ kind: z.literal("header"), name: z.string(), value: z.string() }),
  z.strictObject({
    kind: z.literal("form"),
    /** The page with the form; its hidden fields are sent back as they are. */
    page: Address,
    fields: z.record(z.string(), z.string()),
    probe: z.strictObject({ address: Address, text: z.string().min(1) }),
  }),
]);
export type SignIn = z.infer<typeof SignIn>;

/** One portal to crawl. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  start: z.array(Address).min(1),
  /** Sitemaps beside those that robots.txt names. */
  sitemaps: z.array(Address).default([]),
  scope: z
    .strictObject({
      /** Origins besides those of `start`. */
      origins: z.array(Address).default([]),
      /** Patterns over path and query: `*` is any run of characters. Empty includes everything. */
      include: z.array(z.string()).default([]),
      exclude: z.array(z.string()).default([]),
      maxPages: z.int().min(1).default(50_000),
      maxDepth: z.int().min(1).default(30),
    })
    .prefault({}),
  robots: z.enum(["obey", "ignore"]).default("obey"),
  /** Query parameters that do not change the page: removed from every address. */
  junkParameters: z.array(z.string()).default([]),
  /** Patterns of links that act or lead nowhere, never requested; log-out is always among them. */
  neverFollow: z.array(z.string()).default([]),
  concurrency: z.int().min(1).max(64).default(8),
  timeoutSeconds: z.int().min(1).max(300).default(20),
  userAgent: z.string().default("AskMe-IndexBuilder"),
  identities: z
    .array(
      z.strictObject({
        name: z.string(),
        /** Audience of all that this identity can open. */
        groups: z.array(z.string()).min(1),
        signIn: SignIn.default({ kind: "open" }),
      }),
    )
    .min(1)
    .default([{ name: "open", groups: [EVERYONE], signIn: { kind: "open" } }]),
  selectors: z
    .strictObject({
      main: z.array(z.string()).default([]),
      title: z.array(z.string()).default([]),
      breadcrumb: z.array(z.string()).default([]),
      remove: z.array(z.string()).default([]),
      owner: z.array(z.string()).default([]),
      changedAt: z.array(z.string()).default([]),
    })
    .prefault({}),
});
export type Source = z.infer<typeof Source>;
