import type { WithoutSource } from "../../core/contract/request-event.ts";
import { slaClock } from "../../core/desk/sla-clock.ts";
import { appendEvents } from "./append-events.ts";
import type { Changing } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { mergedRequests } from "./merged-requests.ts";

/**
 * The answer in the log, and beside it how much open time it took: what is usual is read from there. Requests that wait for
 * it have it in their logs too, so that their sellers hear of it; their clocks follow this one anyway.
 */
export async function appendAnswer(
  desk: Pick<Desk, "clocks">,
  { trx, request, at, by }: Changing,
  { message, without }: { readonly message: number; readonly without?: WithoutSource | undefined },
): Promise<void> {
  const said = { kind: "answered", at, by, message, ...(without && { without }) } as const;
  const answered = await appendEvents(trx, request, [said]);
  const { consumedSeconds } = slaClock(await desk.clocks.logWithin(trx, answered), at);
  await trx
    .updateTable("request")
    .set({ answeredInSeconds: consumedSeconds })
    .where("id", "=", request.id)
    .execute();
  for (const merged of await mergedRequests(trx, [request.id])) await appendEvents(trx, merged, [said]);
}
