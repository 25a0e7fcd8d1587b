import { z } from "zod";

/** Where alarms are posted to: JSON, signed as https://www.standardwebhooks.com describes. */
export const AlarmWebhook = z.strictObject({
  /** May stand in the company's own network. Redirects are not followed. */
  address: z
    .url({ protocol: /^https?$/ })
    .refine(hasNoPassword, "has a name or a password in it: the signature says who calls"),
  /** Signs each message, so that the receiver knows who wrote it: `whsec_` and Base64, or any text. */
  secret: z.string().min(24),
});
export type AlarmWebhook = z.infer<typeof AlarmWebhook>;

/** Who hears when something is wrong, and from when on it is. */
export const AlarmPlan = z.strictObject({
  /** Letters when an alarm begins, when it stays, and when it is over. */
  to: z.array(z.email()).default([]),
  webhook: AlarmWebhook.optional(),
  /** What stays is told again after so many hours. */
  againHours: z.number().min(0.25).max(168).default(4),
  /** So long the mailbox cannot be read, or no letter leaves. */
  mailMinutes: z.number().min(1).max(1440).default(15),
  /** So many requests will be late if all goes on as usual. */
  requestsAtRisk: z.int().min(1).max(10_000).default(5),
  /** A request nobody has taken is due within so many minutes of the desk. */
  unclaimedMinutes: z.number().min(0).max(600).default(10),
  /** The desk is open and nobody works for so long. */
  nobodyMinutes: z.number().min(1).max(600).default(10),
  /** Less than this part of the disk with the data folder is free, in percent. */
  diskPercent: z.number().min(0).max(90).default(5),
  /** Or less than so many megabytes. */
  diskMegabytes: z.int().min(0).default(1024),
  /** The last backup that the server knows of is older than this; null where backups are made by other means. */
  backupHours: z.number().min(1).max(10_000).nullable().default(26),
});
export type AlarmPlan = z.infer<typeof AlarmPlan>;

function hasNoPassword(address: string): boolean {
  const { username, password } = new URL(address);
  return username === "" && password === "";
}
