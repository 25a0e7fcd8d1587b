import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { RecordFields } from "../../core/contract/sync.ts";

/** What a browser held at a moment: all that an audience could see of the history up to `seq`. */
const Held = z.object({ seq: z.int(), audience: z.string() });
export type Held = z.infer<typeof Held>;

/** How far a browser has come. Between pages it holds some of `to` and some of `from`. */
const SyncCursor = z.object({
  /** The history that sequence numbers belong to; a new database begins another. */
  history: z.string(),
  account: z.string(),
  fields: RecordFields,
  /** What was complete when these pages began. */
  from: Held,
  /** What it may hold parts of besides: targets of rounds that were broken off by a change of audience. */
  parts: z.array(Held).max(3),
  to: Held,
  /** Where the next page begins; null once `to` is reached. */
  next: z
    .discriminatedUnion("phase", [
      z.object({ phase: z.literal("removed"), after: z.string() }),
      z.object({ phase: z.literal("records"), after: z.int() }),
      /** A first copy where texts come after: all records without, then the texts in the same order. */
      z.object({ phase: z.literal("titles"), after: z.int() }),
      z.object({ phase: z.literal("texts"), after: z.int() }),
    ])
    .nullable(),
  /** How many sections that is to bring, counted where its phase begins. */
  ahead: z.int().default(0),
  /** Revision of the tuning that it has; empty for none. */
  tuning: z.string().default(""),
});
export type SyncCursor = z.infer<typeof SyncCursor>;

/**
 * A cursor as text that only this server can have written: it says what was seen, and a forged one could ask for the
 * names of sections that were never shown.
 */
export function sealCursor(cursor: SyncCursor, secret: string): string {
  const content = Buffer.from(JSON.stringify(cursor)).toString("base64url");
  return `${content}.${sign(content, secret).toString("base64url")}`;
}

/** The cursor that a text stands for; null for one that is not ours. */
export function openCursor(text: string, secret: string): SyncCursor | null {
  const [content = "", signature = ""] = text.split(".");
  const given = Buffer.from(signature, "base64url");
  const right = sign(content, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  try {
    return SyncCursor.safeParse(JSON.parse(Buffer.from(content, "base64url").toString())).data ?? null;
  } catch {
    return null;
  }
}

function sign(content: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`sync cursor ${content}`).digest().subarray(0, 16);
}
