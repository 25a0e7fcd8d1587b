import { type EventSaid, writeEvents } from "./append-events.ts";
import type { Changing } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { mergedRequests } from "./merged-requests.ts";
import type { StoredRequest } from "./standing-row.ts";
import { writeTimes } from "./write-times.ts";

/**
 * Appends events that may start, stop or move the clock, and writes beside them when the answer is late and how long it
 * took: of the request and of all that wait for its answer, whose clocks follow this one.
 * @returns the row as it is after them.
 */
export async function appendTimedEvents(
  desk: Pick<Desk, "clocks">,
  { trx, request }: Pick<Changing, "trx" | "request">,
  events: readonly EventSaid[],
): Promise<StoredRequest> {
  const written = await writeEvents(trx, request, events);
  const timed = await writeTimes(desk, trx, written);
  for (const waiting of await mergedRequests(trx, [request.id])) await writeTimes(desk, trx, waiting);
  return timed;
}
