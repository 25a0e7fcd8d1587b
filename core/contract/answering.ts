import { z } from "zod";
import { AttachedFile } from "./file.ts";
import { SameAsked } from "./joining-endpoints.ts";
import { Person } from "./person.ts";
import { ProblemCode } from "./problem.ts";
import { Instant } from "./record.ts";
import { Clock, NewAnswer, RequestState, Source } from "./request.ts";
import { WithoutSource } from "./request-event.ts";

/**
 * A complete answer given before, as it may go into one to another seller: sources that they, or the agent, may not see are
 * left out, with their numbers in the text.
 */
export const PastAnswer = z
  .object({
    request: z.int(),
    /** Null once erased. */
    question: z.string().nullable(),
    text: z.string(),
    sources: z.array(Source),
    /** How many sources were left out: the text may still tell what stands there. */
    closed: z.int(),
    answeredAt: Instant,
    result: z.enum(["complete", "partly", "incomplete"]).nullable(),
    /** It most likely answers the very same question. */
    same: z.boolean(),
  })
  .meta({ id: "PastAnswer" });
export type PastAnswer = z.infer<typeof PastAnswer>;

export const PastAnswers = z.object({ answers: z.array(PastAnswer) }).meta({ id: "PastAnswers" });
export type PastAnswers = z.infer<typeof PastAnswers>;

/**
 * A complete answer to the same question: one that colleagues got, or one kept for all. Nothing of who asked, what they wrote, or
 * who answered.
 */
export const OfferedAnswer = z
  .object({
    text: z.string(),
    /** All of them on the portal now, and the reader's to see; none only of one kept for all. */
    sources: z.array(Source),
    /** Of one kept for all the day when it was last confirmed. */
    answeredOn: z.iso.date(),
    /** Of one kept for all: its record in search, and what it answers. */
    kept: z.object({ record: z.string(), title: z.string() }).optional(),
  })
  .meta({ id: "OfferedAnswer" });
export type OfferedAnswer = z.infer<typeof OfferedAnswer>;

/** What colleagues were told who asked the same, and those of them who still wait. */
export const OfferedAnswers = z
  .object({ answers: z.array(OfferedAnswer), same: SameAsked.nullable() })
  .meta({ id: "OfferedAnswers" });
export type OfferedAnswers = z.infer<typeof OfferedAnswers>;

/** An open request beside another one, as the desk sees it. */
export const OpenRequest = z
  .object({
    id: z.int(),
    /** First 200 characters of the question. Null once erased. */
    text: z.string().nullable(),
    state: RequestState,
    clock: Clock,
    region: z.string().nullable(),
    channel: z.string().nullable(),
    seller: Person.nullable(),
    claimedBy: Person.nullable(),
    same: z.boolean(),
  })
  .meta({ id: "OpenRequest" });
export type OpenRequest = z.infer<typeof OpenRequest>;

/** What else was asked like this: answers that may serve again, and open requests that may be the same. */
export const Similar = z
  .object({ answers: z.array(PastAnswer), open: z.array(OpenRequest) })
  .meta({ id: "Similar" });
export type Similar = z.infer<typeof Similar>;

/** An answer, or a question to the seller, on its way: until `sendAt` it can be taken back, and the seller sees nothing of it. */
export const HeldAnswer = z
  .object({
    request: z.int(),
    kind: z.enum(["answer", "question"]),
    text: z.string(),
    /** Of a question: false. */
    complete: z.boolean(),
    without: WithoutSource.nullable(),
    sources: z.array(Source),
    /** As far as they are still there. */
    files: z.array(AttachedFile),
    /** The click: here the clock stops, once it is sent. */
    clickedAt: Instant,
    sendAt: Instant,
    /** Why it could not be sent; null while it waits. The text stays until its author takes it back. */
    problem: ProblemCode.nullable(),
  })
  .meta({ id: "HeldAnswer" });
export type HeldAnswer = z.infer<typeof HeldAnswer>;

export const HeldAnswers = z
  .object({ held: z.array(HeldAnswer), serverNow: Instant })
  .meta({ id: "HeldAnswers" });
export type HeldAnswers = z.infer<typeof HeldAnswers>;

/** One text to many: placeholders are filled for each, sources judged for each seller. */
export const AnswerToMany = z
  .strictObject({
    requests: z
      .array(z.strictObject({ id: z.int().min(1), key: z.uuid() }))
      .min(1)
      .max(100),
    ...NewAnswer.omit({ key: true }).shape,
  })
  .meta({ id: "AnswerToMany" });
export type AnswerToMany = z.infer<typeof AnswerToMany>;

/** What became of each: on its way, or why not. */
export const ManyAnswered = z
  .object({
    outcomes: z.array(
      z.object({
        request: z.int(),
        problem: ProblemCode.nullable(),
        /** Why not, in the reader's language. */
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "ManyAnswered" });
export type ManyAnswered = z.infer<typeof ManyAnswered>;

/** Whether answers can be drafted, by which model, and where what is sent to it is kept. */
export const Drafting = z
  .discriminatedUnion("on", [
    z.object({ on: z.literal(false) }),
    z.object({ on: z.literal(true), model: z.string(), keeps: z.string() }),
  ])
  .meta({ id: "Drafting" });
export type Drafting = z.infer<typeof Drafting>;

/** A proposal that a person reads, mends and sends: text with citations of these sections, and nothing else. */
export const DraftedAnswer = z
  .object({ text: z.string(), sources: z.array(Source) })
  .meta({ id: "DraftedAnswer" });
export type DraftedAnswer = z.infer<typeof DraftedAnswer>;
