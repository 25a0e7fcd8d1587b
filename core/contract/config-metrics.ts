import { z } from "zod";

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/**
 * Who may read `/metrics`. Whatever is given must hold: with both, the token from one of these addresses. Where neither is
 * given there are no metrics.
 */
export const MetricsConfig = z.strictObject({
  /** Sent as `Authorization: Bearer …`; in the file as `${NAME}`. */
  token: z.string().min(16).optional(),
  /** Addresses or networks of the collectors. */
  from: z.array(address).min(1).optional(),
});
export type MetricsConfig = z.infer<typeof MetricsConfig>;
