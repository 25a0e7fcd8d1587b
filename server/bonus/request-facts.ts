import type { RequestEvent } from "../../core/contract/request-event.ts";
import { deedsIn, type SharedWork } from "../../core/desk/bonus/fairness-of.ts";
import { freeSpans } from "../../core/desk/bonus/free-spans.ts";
import { type LedgerLog, ledgerLog } from "../../core/desk/bonus/ledger-log.ts";
import type { ClockRequest } from "../../core/desk/clock-event.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { type Judged, judgedAnswer } from "./judged-answer.ts";

/** What the bonus keeps of a request's log. */
export type RequestFacts = LedgerLog &
  Omit<SharedWork, "seconds" | "topic"> & {
    readonly id: number;
    /** Position of the row's latest event, up to which the log was read; null where it was read less far. */
    readonly readTo: number | null;
    readonly topic: string | null;
    /** Its verdict, where nothing but its own log could change it; else its clock, to be judged at each moment anew. */
    readonly clock:
      | { readonly kind: "judged"; readonly judged: Judged }
      | { readonly kind: "open"; readonly request: ClockRequest };
  };

type Row = Pick<StoredRequest, "id" | "lastSeq" | "topic">;
type Read = {
  readonly clock: ClockRequest;
  readonly upTo: number;
  /** Others wait for its answer: their clocks follow its own. */
  readonly isFollowed: boolean;
};

/** @param events in the order of the log, up to where it is read */
export function factsOf(
  { id, lastSeq, topic }: Row,
  events: readonly RequestEvent[],
  { clock, upTo, isFollowed }: Read,
): RequestFacts {
  const log = ledgerLog(events);
  const last = log.answers.at(-1);
  const stands = last !== undefined && !last.incomplete && log.mergedInto === null && !isFollowed;
  return {
    id,
    readTo: lastSeq <= upTo ? lastSeq : null,
    topic,
    clock: stands ? { kind: "judged", judged: judgedAnswer(clock) } : { kind: "open", request: clock },
    ...log,
    spans: freeSpans(events),
    ...deedsIn(events),
  };
}
