import type { RequestView } from "../../core/contract/request.ts";
import { appendTimedEvents } from "../desk/append-timed-events.ts";
import { type Act, admitted, changeRequest } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Outcome } from "../outcome.ts";

/** Puts away a letter of whom nobody knows and that asks nothing. What a seller asked cannot be put away: it is answered. */
export function dismissLetter(desk: Desk, act: Act): Promise<Outcome<RequestView>> {
  return changeRequest(desk, act, async (changing) => {
    const { request, at, by } = changing;
    if (request.seller !== nobodyYet) return { problem: "wrong-state" };
    const admission = await admitted(changing, "cancelled");
    if (admission === "already") return undefined;
    if (admission !== "allowed") return admission;
    await appendTimedEvents(desk, changing, [{ kind: "cancelled", at, by }]);
    return undefined;
  });
}
