import { z } from "zod";
import { RequestContext } from "./context.ts";
import { AttachedFile, FileIds } from "./file.ts";
import { longestAnswer, longestQuestion } from "./limits.ts";
import { Person } from "./person.ts";
import { DocumentKind, Instant, Place } from "./record.ts";
import { Reason, RequestEvent, RequestKind, RequestVia, SkipReason, WithoutSource } from "./request-event.ts";
import { StubReason } from "./stub.ts";
import { Risk } from "./risk.ts";

export { longestAnswer, longestQuestion };

const Text = z.string().trim().min(1).max(longestQuestion);
const AnswerText = z.string().trim().min(1).max(longestAnswer);

/** A new request. The key makes a repeat harmless; `elapsedMs` tells the click by the device's own clock. */
export const Ask = z
  .object({
    key: z.uuid(),
    as: RequestKind,
    text: Text,
    context: RequestContext,
    via: z.enum(["extension", "console", "web"]),
    files: FileIds.optional(),
    clickedAt: Instant,
    /** Device now − device click, in ms, at the moment of this attempt: not part of what the key protects. */
    elapsedMs: z.number(),
  })
  .meta({ id: "Ask" });
export type Ask = z.infer<typeof Ask>;

/** The clock as every screen shows it. `dueAt` is fixed by the server; screens only count down to it. */
export const Clock = z
  .object({
    state: z.enum(["running", "off-hours", "paused", "answered", "cancelled"]),
    startsAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    /** Open seconds left, negative when overdue; as of `asOf`. */
    remainingSeconds: z.int(),
    consumedSeconds: z.int(),
    overdue: z.boolean(),
    /** While running: when the calendar next closes. Off hours: when it next opens. */
    closesAt: Instant.nullable(),
    opensAt: Instant.nullable(),
    verdict: z.enum(["pending", "met", "breached"]),
    asOf: Instant,
  })
  .meta({ id: "Clock" });
export type Clock = z.infer<typeof Clock>;

/** A section that a message cites. */
export const Source = z
  .object({
    record: z.string(),
    document: z.string(),
    kind: DocumentKind,
    title: z.string(),
    heading: z.string().optional(),
    path: z.array(z.string()),
    place: Place,
    address: z.string(),
    quote: z.string().max(1000).optional(),
    checkedAt: Instant.optional(),
    /** This reader may not see it: its texts are empty, its number still counts. */
    hidden: z.literal(true).optional(),
  })
  .meta({ id: "Source" });
export type Source = z.infer<typeof Source>;

/** Messages among colleagues: what a specialist is asked and says, and a note with a hand-over. No seller sees them. */
export const insideKinds = ["to-specialist", "from-specialist", "hand-over"] as const;

export const Message = z
  .object({
    id: z.int(),
    at: Instant,
    /** Null once the person or the request was erased. */
    author: Person.nullable(),
    from: z.enum(["seller", "desk", "specialist"]),
    kind: z.enum(["question", "note", "ask-seller", "reply", "answer", ...insideKinds]),
    /** Markdown; `[1]` cites the first source. Null once erased. */
    text: z.string().nullable(),
    sources: z.array(Source),
    files: z.array(AttachedFile).optional(),
    /** This reader joined a colleague's question, and the answer cites what they may not see: its text is not theirs either. */
    withheld: z.literal(true).optional(),
  })
  .meta({ id: "Message" });
export type Message = z.infer<typeof Message>;

export const Feedback = z
  .object({
    quick: z.boolean().optional(),
    result: z.enum(["complete", "partly", "incomplete"]).optional(),
    reason: Reason.optional(),
    /** «Спасибо» to who answered; said once, it stays said. */
    thanks: z.literal(true).optional(),
    comment: z.string().trim().max(2000).optional(),
  })
  .meta({ id: "Feedback" });
export type Feedback = z.infer<typeof Feedback>;

export const RequestState = z.enum(["open", "paused", "answered", "merged", "cancelled"]);
export type RequestState = z.infer<typeof RequestState>;

/** A request in a list. */
export const RequestRow = z
  .object({
    id: z.int(),
    as: RequestKind,
    state: RequestState,
    /** The way it came. */
    via: RequestVia.optional(),
    /** To the desk, of one that came by mail: who wrote, and why a person must look at it, where one must. */
    letter: z.object({ from: z.string().nullable(), stub: StubReason.nullable() }).optional(),
    /** First 200 characters of the question. Null once erased. */
    text: z.string().nullable(),
    askedAt: Instant,
    delayed: z.object({ clickedAt: Instant, receivedAt: Instant }).nullable(),
    clock: Clock,
    page: z.object({ title: z.string(), heading: z.string().optional() }).nullable(),
    region: z.string().nullable(),
    channel: z.string().nullable(),
    /** Of the seller's region, as in `Asia/Omsk`: the desk shows their local time. */
    timeZone: z.string().nullable().optional(),
    topic: z.string().nullable(),
    seller: Person.nullable(),
    claimedBy: Person.nullable(),
    routedTo: z.string().nullable(),
    /** With whom it is: since when and until when, by the specialist's own sub-deadline; null where there is none. */
    routed: z
      .object({
        to: z.string(),
        /** A group has no name here: it is named in the configuration. */
        name: z.string().nullable(),
        at: Instant,
        dueAt: Instant.nullable(),
      })
      .nullable()
      .optional(),
    answeredAt: Instant.nullable(),
    /** To the desk: who gave the answer; absent without one, and where nobody knows any more. */
    answeredBy: Person.optional(),
    /** The seller has not yet seen the latest answer or question to them. */
    unseen: z.boolean(),
    rated: z.boolean(),
    /** The seller said thank you to who answered. */
    thanked: z.literal(true).optional(),
    /** When this reader joined a colleague's question; absent for one of their own. */
    joinedAt: Instant.optional(),
    /** How many colleagues wait for the answer too; absent for none. */
    joined: z.int().optional(),
    /** To the desk: the request whose answer this one waits for. */
    mergedInto: z.int().optional(),
    /** To the desk: those that wait for the answer to this one, with who asked. */
    merged: z.array(z.object({ id: z.int(), seller: Person.nullable() })).optional(),
    /** To the desk: who passed it over and why, each once; absent where nobody did. */
    skips: z.array(z.object({ by: Person.nullable(), reason: SkipReason })).optional(),
  })
  .meta({ id: "RequestRow" });
export type RequestRow = z.infer<typeof RequestRow>;

export const RequestView = RequestRow.extend({
  key: z.uuid().nullable(),
  question: z.string().nullable(),
  /** What came along with the question. */
  files: z.array(AttachedFile).optional(),
  context: RequestContext.nullable(),
  messages: z.array(Message),
  events: z.array(RequestEvent),
  /** Names of those in `events`, as far as they still have one. */
  people: z.array(Person),
  feedback: Feedback.nullable(),
  sellerAttributes: z
    .object({
      region: z.string().nullable(),
      channel: z.string().nullable(),
      department: z.string().nullable(),
      joinedAt: z.iso.date().nullable(),
      timeZone: z.string().nullable(),
      asked: z.int(),
    })
    .nullable(),
}).meta({ id: "RequestView" });
export type RequestView = z.infer<typeof RequestView>;

export const RequestList = z
  .object({
    requests: z.array(RequestRow),
    /** To the desk, with its queue: those at risk, as live events tell them on. */
    risks: z.array(Risk).optional(),
    seq: z.int(),
    serverNow: Instant,
  })
  .meta({ id: "RequestList" });
export type RequestList = z.infer<typeof RequestList>;

/** What an agent sends. Only a complete one stops the clock. `sources` are record ids, cited as `[1]`, `[2]` … */
export const NewAnswer = z
  .object({
    key: z.uuid(),
    text: AnswerText,
    complete: z.boolean(),
    sources: z.array(z.object({ record: z.string(), quote: z.string().max(1000).optional() })).max(20),
    /** Why it cites nothing: a complete answer without sources must say so. */
    without: WithoutSource.optional(),
    files: FileIds.optional(),
  })
  .meta({ id: "NewAnswer" });
export type NewAnswer = z.infer<typeof NewAnswer>;

/** A message without sources: the seller's reply, or a question to the seller (which pauses the clock). */
export const NewMessage = z
  .object({ key: z.uuid(), text: Text, files: FileIds.optional() })
  .meta({ id: "NewMessage" });
export type NewMessage = z.infer<typeof NewMessage>;
