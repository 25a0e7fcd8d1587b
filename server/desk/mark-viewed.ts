import type { z } from "zod";
import type { Done } from "../../core/contract/done.ts";
import type { Outcome } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { type Act, admitted, applyChange } from "./change-request.ts";
import type { Desk } from "./desk.ts";

/** The seller has read what is new in their request. */
export async function markViewed(desk: Desk, act: Act): Promise<Outcome<z.infer<typeof Done>>> {
  const refusal = await applyChange(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    if (request.seller !== by) return { problem: "not-found" };
    const admission = await admitted(changing, "viewed");
    if (admission === "allowed") await appendEvents(trx, request, [{ kind: "viewed", at, by }]);
    return typeof admission === "string" ? undefined : admission;
  });
  return refusal ?? { answer: { done: true } };
}
