import type { RequestView } from "../../core/contract/request.ts";
import { appendEvents } from "../desk/append-events.ts";
import { type Act, admitted, changeRequest } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import type { Outcome } from "../outcome.ts";
import { heldByColleague } from "./held-by-colleague.ts";

/** Takes a request back from a specialist: by whoever holds it, or, where nobody does, anybody at the desk. */
export function recallRequest(desk: Desk, act: Act): Promise<Outcome<RequestView>> {
  return changeRequest(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    const admission = await admitted(changing, "returned");
    if (typeof admission !== "string") return admission;
    const refusal = await heldByColleague(changing, act);
    if (refusal) return refusal;
    await appendEvents(trx, request, [{ kind: "returned", at, by }]);
    return undefined;
  });
}
