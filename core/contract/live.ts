import { z } from "zod";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";
import { requestEventKinds } from "./request-event.ts";
import { Risk } from "./risk.ts";

/**
 * What a live connection tells. It carries ids and codes only: whoever needs content asks for it and is judged then.
 * `request` events have the log's seq as their SSE id, and so can be replayed from `Last-Event-ID`; others are of the moment:
 * of these a poll is told what came since the one before it.
 */
export const LiveEvent = z
  .discriminatedUnion("type", [
    /**
     * First of all on every connection. `seq` is the position asked for where all since then follows; any other says
     * that the gap was too long, or that the connection begins now: lists are to be asked for anew.
     */
    z.object({ type: z.literal("hello"), seq: z.int(), serverNow: Instant }),
    z.object({
      type: z.literal("request"),
      seq: z.int(),
      request: z.int(),
      kind: z.enum(requestEventKinds),
      by: z.string().nullable(),
    }),
    /** A release went live: there may be records to fetch. */
    z.object({ type: z.literal("release"), release: z.string() }),
    /** What people have taught search changed: it comes with the next sync. */
    z.object({ type: z.literal("tuning") }),
    /** Rules changed: the desk asks for them again, sellers for `/api/me`, which says whether they may ask. */
    z.object({ type: z.literal("rules") }),
    /** To administrators: a run, its report or an alarm changed; ask `/api/crawl` again. At most once a second. */
    z.object({ type: z.literal("crawl") }),
    /** Role, groups or the account itself changed: ask `/api/me` again. */
    z.object({ type: z.literal("access") }),
    /**
     * To those who can act: half, four fifths or all of the time for a request is used, of the desk's own or of a
     * specialist's. Whoever was away sees it by the request's clock.
     */
    z.object({
      type: z.literal("reminder"),
      request: z.int(),
      of: z.enum(["desk", "specialist"]),
      percent: z.union([z.literal(50), z.literal(80), z.literal(100)]),
      serverNow: Instant,
    }),
    /** To the desk: all requests that are at risk now, whenever there are others; the queue's list has them too. */
    z.object({ type: z.literal("risk"), risks: z.array(Risk) }),
    z.object({
      type: z.literal("presence"),
      request: z.int(),
      who: z.array(z.object({ person: Person, doing: z.enum(["looking", "writing"]) })),
    }),
  ])
  .meta({ id: "LiveEvent" });
export type LiveEvent = z.infer<typeof LiveEvent>;

/** Comment line on an otherwise silent stream; two missed mean that the connection is dead. */
export const heartbeatMs = 15_000;

export const LivePoll = z
  .object({
    /** Position in the log to go on from. */
    seq: z.int(),
    /** Position among the events of the moment to go on from. */
    moment: z.int(),
    events: z.array(LiveEvent),
  })
  .meta({ id: "LivePoll" });
export type LivePoll = z.infer<typeof LivePoll>;
