import { z } from "zod";
import { Instant } from "./record.ts";

export const RequestKind = z.enum(["question", "complaint", "suggestion"]).meta({ id: "RequestKind" });
export type RequestKind = z.infer<typeof RequestKind>;

/** Why a question arose, as the seller says. */
export const Reason = z
  .enum(["not-found", "not-on-portal", "unclear", "did-not-know", "system-fault"])
  .meta({ id: "Reason" });
export type Reason = z.infer<typeof Reason>;

/** Why a complete answer cites nothing: the portal does not have it, it is unclear there, or the agent knows it by heart. */
export const WithoutSource = z.enum(["not-on-portal", "unclear", "by-heart"]).meta({ id: "WithoutSource" });
export type WithoutSource = z.infer<typeof WithoutSource>;

/** How a request came by its topic. */
export const TopicHow = z.enum(["rule", "learned", "agent"]);
export type TopicHow = z.infer<typeof TopicHow>;

/** Why an agent passes a request over. */
export const SkipReason = z
  .enum(["not-my-topic", "needs-time", "interrupted", "other"])
  .meta({ id: "SkipReason" });
export type SkipReason = z.infer<typeof SkipReason>;

/** The way a request came. */
export const RequestVia = z.enum(["extension", "console", "web", "mail", "phone"]).meta({ id: "RequestVia" });
export type RequestVia = z.infer<typeof RequestVia>;

const common = {
  /** Position in the log of all requests: grows by commit, so it is the live cursor too. */
  seq: z.int(),
  request: z.int(),
  at: Instant,
  /** Account that did it; null is the system. Ids stay when the person is erased: they lead nowhere. */
  by: z.string().nullable(),
};
const event = <K extends string, T extends z.ZodRawShape>(kind: K, codes: T) =>
  z.object({ ...common, kind: z.literal(kind), ...codes });

/**
 * The append-only log of a request: ids, times and codes only; what people wrote stands in rows of its own.
 * answered is a complete answer and stops the clock; noted is any message that does not.
 */
export const RequestEvent = z
  .discriminatedUnion("kind", [
    event("asked", {
      as: RequestKind,
      via: RequestVia,
      calendar: z.string(),
      /** Version of the calendars that it keeps for life; absent is the configuration's. */
      rules: z.int().min(1).optional(),
      minutes: z.int(),
      topic: z.string().optional(),
      /** Who at the desk took the call. */
      takenBy: z.string().optional(),
    }),
    event("delayed", { clickedAt: Instant, receivedAt: Instant }),
    event("claimed", {}),
    event("released", {}),
    /** `to` is an addressee's code (core/desk/addressee.ts); the message is what the specialist is asked. */
    event("routed", {
      to: z.string(),
      specialistMinutes: z.int(),
      reserveMinutes: z.int(),
      message: z.int().optional(),
    }),
    /** By the specialist with what they answered to the agent, by the agent who takes it back, or, silent, by nobody. */
    event("returned", { message: z.int().optional() }),
    /** The agent has written to the specialist once more. */
    event("reminded", {}),
    event("topic", { topic: z.string().nullable(), how: TopicHow }),
    /** Given to a colleague, or to the queue where `to` is null; the message is a note among colleagues. */
    event("assigned", { to: z.string().nullable(), message: z.int().optional() }),
    event("skipped", { reason: SkipReason }),
    event("paused", { message: z.int() }),
    event("resumed", { message: z.int().optional() }),
    /** `inside`: among colleagues; the seller does not see it. */
    event("noted", { message: z.int(), inside: z.literal(true).optional() }),
    event("answered", { message: z.int(), without: WithoutSource.optional() }),
    event("feedback", {
      result: z.enum(["complete", "partly", "incomplete"]).optional(),
      quick: z.boolean().optional(),
      reason: Reason.optional(),
      thanks: z.literal(true).optional(),
    }),
    event("reopened", {}),
    event("merged", { into: z.int() }),
    /** Taken back by the one who asked: nobody owes an answer any more. */
    event("cancelled", {}),
    /** A colleague asks the same and waits for this answer too; `left` when they no longer do. */
    event("joined", {}),
    event("left", {}),
    event("viewed", {}),
    /** A letter to the seller did not arrive; the code is the mail server's, such as 550 or 5.1.1. */
    event("undelivered", { code: z.string() }),
    /** Somebody at the desk found who wrote a letter that came without a known sender. */
    event("identified", { seller: z.string() }),
    event("erased", { scope: z.enum(["person", "request"]) }),
  ])
  .meta({ id: "RequestEvent" });
export type RequestEvent = z.infer<typeof RequestEvent>;
export type RequestEventKind = RequestEvent["kind"];

export const requestEventKinds = RequestEvent.options.map((option) => option.shape.kind.value);
