import { z } from "zod";
import { Instant } from "./record.ts";

export const RequestKind = z.enum(["question", "complaint", "suggestion"]).meta({ id: "RequestKind" });
export type RequestKind = z.infer<typeof RequestKind>;

/** Why a question arose, as the seller says. */
export const Reason = z
  .enum(["not-found", "not-on-portal", "unclear", "did-not-know", "system-fault"])
  .meta({ id: "Reason" });
export type Reason = z.infer<typeof Reason>;

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
      via: z.enum(["extension", "console", "web", "mail", "phone"]),
      calendar: z.string(),
      minutes: z.int(),
      topic: z.string().optional(),
    }),
    event("delayed", { clickedAt: Instant, receivedAt: Instant }),
    event("claimed", {}),
    event("released", {}),
    event("routed", { to: z.string(), specialistMinutes: z.int(), reserveMinutes: z.int() }),
    event("returned", {}),
    event("paused", { message: z.int() }),
    event("resumed", { message: z.int().optional() }),
    event("noted", { message: z.int() }),
    event("answered", { message: z.int() }),
    event("feedback", {
      result: z.enum(["complete", "partly", "incomplete"]).optional(),
      quick: z.boolean().optional(),
      reason: Reason.optional(),
    }),
    event("reopened", {}),
    event("merged", { into: z.int() }),
    event("viewed", {}),
    event("erased", { scope: z.enum(["person", "request"]) }),
  ])
  .meta({ id: "RequestEvent" });
export type RequestEvent = z.infer<typeof RequestEvent>;
export type RequestEventKind = RequestEvent["kind"];

export const requestEventKinds = RequestEvent.options.map((option) => option.shape.kind.value);
