import { z } from "zod";

const Address = z.object({ address: z.string(), name: z.string() });

/** A letter as the process that reads it tells it: nothing of it is believed, all of it has a bound. */
export const Letter = z.object({
  messageId: z.string().nullable(),
  inReplyTo: z.array(z.string()),
  references: z.array(z.string()),
  from: z.array(Address),
  /** All that it was sent to, copies among them. */
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string().nullable(),
  encrypted: z.boolean(),
  /** Headers that tell a machine from a person, by their names in small letters; each value on one line. */
  headers: z.record(z.string(), z.array(z.string())),
  /** Of a report on a letter that did not arrive (RFC 3464): what became of each recipient. */
  failures: z.array(z.object({ action: z.string(), status: z.string() })).nullable(),
  /** Names in our own form found anywhere in it, a returned letter among them. */
  mentions: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), type: z.string(), base64: z.string() })),
});
export type Letter = z.infer<typeof Letter>;

/** Headers that `Letter.headers` holds. */
export const tellingHeaders = [
  "auto-submitted",
  "precedence",
  "list-id",
  "list-unsubscribe",
  "return-path",
  "x-auto-response-suppress",
  "x-autoreply",
  "x-autorespond",
  "authentication-results",
  "content-type",
] as const;
