import { z } from "zod";

/** The mailbox that questions are fetched from. */
const Inbox = z.strictObject({
  host: z.string(),
  port: z.int().min(1).max(65_535).default(993),
  /** `false`: STARTTLS, without which nobody signs in; a server on this very machine may do without. */
  secure: z.boolean().default(true),
  user: z.string(),
  password: z.string(),
  folder: z.string().default("INBOX"),
  /** `idle`: the server tells of new letters by itself, and is asked now and then all the same. */
  watch: z.enum(["idle", "poll"]).default("idle"),
  pollSeconds: z.int().min(1).max(3600).default(60),
  /** A larger letter is not fetched: somebody at the desk is told that there is one. */
  mostMegabytes: z.int().min(1).max(50).default(25),
  /** Name by which the company's mail server signs `Authentication-Results`: whom it does not believe, nobody does. */
  senderJudge: z.string().optional(),
  /** `plus`: replies go to ask+12-…@…, where the mail server delivers those too. */
  replyTo: z.enum(["plain", "plus"]).default("plain"),
});

export const MailConfig = z.strictObject({
  host: z.string(),
  port: z.int().default(25),
  secure: z.boolean().default(false),
  user: z.string().optional(),
  password: z.string().optional(),
  from: z.string(),
  /** Who hears of a new request. */
  newRequestsTo: z.array(z.email()).default([]),
  /** What letters to sellers say: the text itself, or only where it can be read. */
  answers: z.enum(["text", "link"]).default("text"),
  /** Where `answers` is `text`: whether the files of an answer go along in the letter, or are to be opened on the server. */
  files: z.enum(["attached", "link"]).default("attached"),
  inbox: Inbox.optional(),
});
export type MailConfig = z.infer<typeof MailConfig>;
export type InboxConfig = NonNullable<MailConfig["inbox"]>;
