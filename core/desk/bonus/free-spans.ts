import type { RequestEvent } from "../../contract/request-event.ts";
import { type RequestStanding, standingAfter } from "../request-standing.ts";

/** A time in which a request was free to be taken, by positions in the log. */
export type FreeSpan = {
  readonly fromSeq: number;
  /** Null while it is still free. */
  readonly toSeq: number | null;
  /** When it ended; null while it is free. */
  readonly endedAt: string | null;
  /** Who took it by their own choice; null where it ended otherwise. */
  readonly takenBy: string | null;
};

/** When a request was free, as its log tells: open and in nobody's hands. */
export function freeSpans(events: readonly RequestEvent[]): readonly FreeSpan[] {
  const spans: FreeSpan[] = [];
  let standing: RequestStanding | null = null;
  let since: number | null = null;
  for (const event of events) {
    standing = standingAfter(standing, event);
    const free = standing !== null && standing.state === "open" && standing.claimedBy === null;
    if (free && since === null) since = event.seq;
    if (free || since === null) continue;
    const takenBy = event.kind === "claimed" ? event.by : null;
    spans.push({ fromSeq: since, toSeq: event.seq, endedAt: event.at, takenBy });
    since = null;
  }
  if (since !== null) spans.push({ fromSeq: since, toSeq: null, endedAt: null, takenBy: null });
  return spans;
}
