import type { Generated } from "kysely";
import type { Ask, Message, RequestRow } from "../../core/contract/request.ts";
import type { Reason, RequestEventKind, RequestKind } from "../../core/contract/request-event.ts";
import type { DocumentKind } from "../../core/contract/record.ts";

/**
 * Requests, their log and what people wrote. `request` and `request_event` hold ids, times and codes only, for ever;
 * each of the other tables holds what can be erased by itself. Instants are ISO text in UTC, flags 0 or 1.
 */
export type DeskTables = {
  /** Where each request stands: a fold of its log (core/desk/request-standing.ts), written with the event. */
  request: {
    id: Generated<number>;
    /** Account that asked; leads nowhere once the person is erased. */
    seller: string;
    kind: RequestKind;
    via: Ask["via"] | "mail" | "phone";
    /** Of the seller when asking; later moves change no older figure. */
    region: string | null;
    channel: string | null;
    department: string | null;
    /** ISO date on which the seller had joined; null again once they are erased. */
    joinedAt: string | null;
    calendar: string;
    /** Version of the calendars it keeps for life; 0 is the configuration's. */
    rules: number;
    minutes: number;
    topic: string | null;
    state: RequestRow["state"];
    askedAt: string;
    clickedAt: string | null;
    receivedAt: string | null;
    claimedBy: string | null;
    routedTo: string | null;
    answeredAt: string | null;
    answeredBy: string | null;
    /** Open seconds the answer in force took, by the request's own clock; of a merged one that of the answer it shares. */
    answeredInSeconds: number | null;
    /** `AnswerTime` of core/desk/answer-time.ts: late is what this lies behind. */
    breachesAt: string | null;
    /** Whether `breachesAt` and what the seller was are filled in; 0 for what an earlier version wrote. */
    timed: 0 | 1;
    wentToSpecialist: 0 | 1;
    mergedInto: number | null;
    seenBySeller: 0 | 1;
    result: "complete" | "partly" | "incomplete" | null;
    quick: 0 | 1 | null;
    reason: Reason | null;
    rated: 0 | 1;
    thanked: 0 | 1;
    reopenedCount: number;
    erased: "person" | "request" | null;
    /** Position of its latest event: who changes the request states which one they saw. */
    lastSeq: number;
  };
  /** Append-only; `seq` grows by commit and is the live cursor. */
  request_event: {
    seq: Generated<number>;
    request: number;
    at: string;
    by: string | null;
    kind: RequestEventKind;
    /** JSON of what only this kind has. */
    codes: string;
  };
  /** Specialists a request was ever routed to: they may see it. */
  request_specialist: { request: number; account: string };
  /** The question. Kept as long as `keeps.requestDays`. */
  request_text: { request: number; text: string; at: string };
  /** RequestContext without its trail as JSON, and of its page what a list shows. Kept `keeps.contextDays`. */
  request_context: {
    request: number;
    address: string | null;
    title: string | null;
    heading: string | null;
    content: string;
    at: string;
  };
  /** JSON array of TrailStep. Kept `keeps.trailDays`. */
  request_trail: { request: number; steps: string; at: string };
  /** What was written after the question. The row stays, for the log names it; text and author do not. */
  message: {
    id: Generated<number>;
    request: number;
    at: string;
    author: string | null;
    side: Message["from"];
    kind: Message["kind"];
    text: string | null;
  };
  /** What a message cites, as it was then; shown to those alone who may see it now. */
  message_source: {
    message: number;
    /** From 1, as `[1]` in the text. */
    position: number;
    record: string;
    document: string;
    kind: DocumentKind;
    title: string;
    heading: string | null;
    /** JSON array of strings. */
    path: string;
    /** JSON of Place. */
    place: string;
    address: string;
    quote: string | null;
    checkedAt: string | null;
    /** JSON array of groups when cited: what counts once the record is gone. */
    audience: string;
  };
  feedback_comment: { request: number; text: string; at: string };
  /** What a client's key already did; another account's equal key is another key. */
  idempotency: {
    account: string;
    key: string;
    /** SHA-256 of the body; null once erased, when any repeat counts as the same. */
    digest: string | null;
    request: number;
    /** Null where the key made the request itself. */
    message: number | null;
    at: string;
  };
};
