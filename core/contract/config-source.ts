import { z } from "zod";
import { FieldRule } from "./config-fields.ts";
import { BrowserSettings } from "./config-browser.ts";
import { isTimeZone } from "./is-time-zone.ts";
import { EVERYONE } from "./record.ts";

const Address = z.url({ protocol: /^https?$/ });

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const AddressRange = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: "is no address or range like 10.20.0.0/16 or fd00::/8",
});

/** An address and a text that only a signed-in page shows. */
const Probe = z.strictObject({ address: Address, text: z.string().min(1) });

/** Only this machine: whoever reaches a gateway is let in by it. */
const GatewayAddress = z
  .url({ protocol: /^http$/ })
  .refine(
    (address) => /^http:\/\/(?:127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?\/?$/.test(address),
    "is no gateway on this machine, such as http://127.0.0.1:8081",
  );

/**
 * How an identity gets in. Without a probe nobody can tell whether it still is: what the portal refuses then counts as
 * closed.
 */
const SignIn = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("open") }),
  z.strictObject({
    kind: z.literal("basic"),
    user: z.string(),
    password: z.string(),
    probe: Probe.optional(),
  }),
  z.strictObject({
    kind: z.literal("header"),
    name: z.string(),
    value: z.string(),
    probe: Probe.optional(),
  }),
  /** A session made elsewhere: `name=value; name=value`. */
  z.strictObject({ kind: z.literal("cookie"), value: z.string().min(1), probe: Probe.optional() }),
  /** OpenID Connect: a token for the crawler itself, asked for anew when it runs out. */
  z.strictObject({
    kind: z.literal("client-credentials"),
    tokenAddress: Address,
    clientId: z.string(),
    clientSecret: z.string(),
    scope: z.string().optional(),
    probe: Probe.optional(),
  }),
  z.strictObject({
    kind: z.literal("form"),
    /** The page with the form; its hidden fields are sent back as they are. */
    page: Address,
    fields: z.record(z.string(), z.string()),
    probe: Probe,
  }),
  /**
   * NTLM and Kerberos: a gateway on the same machine adds the proof, one for each account. Requests to the origins of
   * `start` go to it with the portal's own path and `Host`; addresses stay the portal's. See docs/en/ntlm-kerberos.md.
   */
  z.strictObject({
    kind: z.literal("gateway"),
    address: GatewayAddress,
    /** Sent as `x-gateway-key`, so that the gateway need not let in whoever else is on the machine. */
    key: z.string().min(1).optional(),
    probe: Probe.optional(),
  }),
]);
export type SignIn = z.infer<typeof SignIn>;

/** One portal to crawl. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  start: z.array(Address).min(1),
  /** The system that the portal runs on: what is usual there comes after what this source names itself. */
  preset: z.enum(["bitrix", "sharepoint", "confluence", "wordpress", "plain"]).default("plain"),
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
  /** Whoever ignores robots.txt says why: the reason is shown with every crawl. */
  robots: z
    .union([z.literal("obey"), z.strictObject({ ignore: z.string().trim().min(3) })], {
      error: 'is "obey", or ignoring robots.txt needs a reason: robots: { ignore: "…" }',
    })
    .default("obey"),
  /** Query parameters that do not change the page: removed from every address. */
  junkParameters: z.array(z.string()).default([]),
  /** Patterns of links that act or lead nowhere, never requested; log-out is always among them. */
  neverFollow: z.array(z.string()).default([]),
  network: z
    .strictObject({
      /**
       * Whether the portal may stand on private and loopback addresses, where internal ones live. Link-local addresses
       * and those of cloud metadata services are refused either way.
       */
      private: z.enum(["allow", "refuse"]).default("allow"),
      /** Addresses and ranges that are always right, also where a name begins to point to another one on the way. */
      addresses: z.array(AddressRange).default([]),
    })
    .prefault({}),
  /** Wall times between which requests start, such as [["22:00", "06:00"]]; empty is always. */
  hours: z
    .array(
      z
        .tuple([z.string().regex(wallTime), z.string().regex(wallTime).or(z.literal("24:00"))])
        .refine(([from, to]) => from !== to, "begins when it ends: leave hours out for all day"),
    )
    .default([]),
  /** Where the clock hangs that `hours` are read from. */
  timeZone: z.string().refine(isTimeZone, "is not a time zone like Europe/Moscow").default("Europe/Moscow"),
  /** How long a portal that answers Retry-After is left alone at most. */
  longestPauseMinutes: z.number().min(0).max(1_440).default(15),
  /** Requests at a time and host at most; a crawl starts with two and adds more while the portal stays quick. */
  concurrency: z.int().min(1).max(64).default(8),
  timeoutSeconds: z.int().min(1).max(300).default(20),
  /** What reading one document may take, in MB and seconds; long PDFs get a second more for every 100 pages. */
  childMemory: z.int().min(64).max(8_192).default(512),
  childSeconds: z.int().min(1).max(300).default(10),
  userAgent: z.string().default("AskMe-IndexBuilder"),
  /** browser: pages that their own scripts write are shown by Chromium first. See docs/en/javascript-portals.md. */
  rendering: z.enum(["none", "browser"]).default("none"),
  browser: BrowserSettings.prefault({}),
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
  /** Rules for fields of records: the first that finds something wins; regions and channels are collected from all. */
  fields: z.array(FieldRule).default([]),
});
export type Source = z.infer<typeof Source>;
