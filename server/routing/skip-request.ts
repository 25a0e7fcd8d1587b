import type { SkipReason } from "../../core/contract/request-event.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { appendEvents } from "../desk/append-events.ts";
import { type Act, admitted, changeRequest } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import type { Outcome } from "../outcome.ts";

/** Passes a request over: it is free again, its course says so, and it comes to the same agent last. */
export function skipRequest(desk: Desk, act: Act, reason: SkipReason): Promise<Outcome<RequestView>> {
  return changeRequest(desk, act, async (changing) => {
    const admission = await admitted(changing, "skipped");
    if (typeof admission !== "string") return admission;
    const { trx, request, at, by } = changing;
    await appendEvents(trx, request, [{ kind: "skipped", reason, at, by }]);
    return undefined;
  });
}
