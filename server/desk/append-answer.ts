import type { WithoutSource } from "../../core/contract/request-event.ts";
import { writeEvents } from "./append-events.ts";
import type { Changing } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { mergedRequests } from "./merged-requests.ts";
import type { StoredRequest } from "./standing-row.ts";
import { writeTimes } from "./write-times.ts";

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
  const written: StoredRequest[] = [];
  for (const one of [request, ...(await mergedRequests(trx, [request.id]))])
    written.push(await writeEvents(trx, one, [said]));
  for (const one of written) await writeTimes(desk, trx, one);
}
