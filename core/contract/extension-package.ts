import { z } from "zod";

/** Names inside a folder of packages that `npm run package` has filled. */
export const packageFiles = {
  /** `ExtensionPackages`, written last: what the folder offers now. */
  packages: "packages.json",
  chromeUpdates: "updates.xml",
  firefoxUpdates: "updates.json",
  /** Under this name the server gives the XPI of the day, so that Firefox's policy need not change with each version. */
  currentXpi: "ask-me.xpi",
} as const;

/** Under which Firefox knows packages that are for no company, and a company's that names no other. */
export const usualFirefoxId = "ask-me@ask-me.example";

export const packageName = /^\w[\w.-]*\.(zip|crx|xpi)$/;
const PackageFile = z.object({
  name: z.string().regex(packageName),
  bytes: z.int(),
  sha256: z.hex().length(64),
});
export type PackageFile = z.infer<typeof PackageFile>;

/** The extension as it is built for one company: what to install, and under which ids browsers know it. */
export const ExtensionPackages = z.object({
  version: z.string().regex(/^\d+(\.\d+){1,3}$/),
  /** For which server and portals: origins. */
  server: z.string(),
  portalOrigins: z.array(z.string()),
  chrome: z.object({ id: z.string().regex(/^[a-p]{32}$/), zip: PackageFile, crx: PackageFile }),
  firefox: z.object({
    id: z.string(),
    xpi: PackageFile,
    /** Whether Mozilla has signed it; where not, Firefox ESR takes it by policy only. */
    signed: z.boolean(),
  }),
});
export type ExtensionPackages = z.infer<typeof ExtensionPackages>;
