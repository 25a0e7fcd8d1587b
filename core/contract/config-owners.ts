import { z } from "zod";

/** Who hears by mail of pages after which people ask. */
export const OwnersConfig = z.strictObject({
  /** `off`: nobody does. */
  digest: z.enum(["weekly", "off"]).default("weekly"),
  /** Addresses of owners whom the portal names otherwise than by an address; null takes somebody off. */
  mail: z.record(z.string(), z.email().nullable()).default({}),
});
export type OwnersConfig = z.infer<typeof OwnersConfig>;
