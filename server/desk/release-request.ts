import type { RequestView } from "../../core/contract/request.ts";
import type { Outcome } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { type Act, admitted, changeRequest } from "./change-request.ts";
import type { Desk } from "./desk.ts";

/** Gives back what one holds. */
export function releaseRequest(desk: Desk, act: Act): Promise<Outcome<RequestView>> {
  return changeRequest(desk, act, async (changing) => {
    const admission = await admitted(changing, "released");
    if (typeof admission !== "string") return admission;
    const { trx, request, at, by } = changing;
    await appendEvents(trx, request, [{ kind: "released", at, by }]);
    return undefined;
  });
}
