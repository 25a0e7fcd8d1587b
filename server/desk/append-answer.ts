import type { WithoutSource } from "../../core/contract/request-event.ts";
import { appendTimedEvents } from "./append-timed-events.ts";
import type { Changing } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { mergedRequests } from "./merged-requests.ts";

/**
 * The answer in the log. Requests that wait for it have it in their logs too, so that their sellers hear of it; their clocks
 * follow this one anyway.
 */
export async function appendAnswer(
  desk: Pick<Desk, "clocks">,
  { trx, request, at, by }: Changing,
  { message, without }: { readonly message: number; readonly without?: WithoutSource | undefined },
): Promise<void> {
  const said = { kind: "answered", at, by, message, ...(without && { without }) } as const;
  await appendTimedEvents(desk, { trx, request }, [said]);
  for (const merged of await mergedRequests(trx, [request.id]))
    await appendTimedEvents(desk, { trx, request: merged }, [said]);
}
