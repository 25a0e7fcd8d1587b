import { answerTime } from "../../core/desk/answer-time.ts";
import { type EventSaid, writeEvents } from "./append-events.ts";
import type { Changing } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { mergedRequests } from "./merged-requests.ts";
import type { StoredRequest } from "./standing-row.ts";

/**
 * Appends events that may start, stop or move the clock, and writes beside them when the answer is late and how long it
 * took: of the request and of all that wait for its answer, whose clocks follow this one.
 * @returns the row as it is after them.
 */
export async function appendTimedEvents(
  { clocks }: Pick<Desk, "clocks">,
  { trx, request }: Pick<Changing, "trx" | "request">,
  events: readonly EventSaid[],
): Promise<StoredRequest> {
  const written = await writeEvents(trx, request, events);
  let timed = written;
  for (const row of [written, ...(await mergedRequests(trx, [request.id]))]) {
    const { breachesAt, answeredInSeconds } = answerTime(await clocks.logWithin(trx, row));
    await trx
      .updateTable("request")
      .set({ breachesAt, answeredInSeconds })
      .where("id", "=", row.id)
      .execute();
    if (row === written) timed = { ...row, breachesAt, answeredInSeconds };
  }
  return timed;
}
