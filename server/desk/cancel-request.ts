import type { RequestView } from "../../core/contract/request.ts";
import type { Outcome } from "../outcome.ts";
import { appendTimedEvents } from "./append-timed-events.ts";
import { type Act, admitted, changeRequest, type Changing } from "./change-request.ts";
import type { Desk } from "./desk.ts";

/**
 * The seller takes their own open question back: its clock stops and nobody answers it any more. One for whose answer
 * others wait too cannot be taken back: it has become theirs.
 */
export function cancelRequest(desk: Desk, act: Act): Promise<Outcome<RequestView>> {
  return changeRequest(desk, act, async (changing) => {
    const { request, at, by } = changing;
    if (request.seller !== by) return { problem: "not-found" };
    const admission = await admitted(changing, "cancelled");
    if (admission === "already") return undefined;
    if (admission !== "allowed") return admission;
    if (await isAwaited(changing)) return { problem: "awaited" };
    await appendTimedEvents(desk, changing, [{ kind: "cancelled", at, by }]);
    return undefined;
  });
}

async function isAwaited({ trx, request }: Changing): Promise<boolean> {
  const joiner = trx.selectFrom("request_joiner").select("account").where("request", "=", request.id);
  if ((await joiner.executeTakeFirst()) !== undefined) return true;
  const merged = trx.selectFrom("request").select("id").where("mergedInto", "=", request.id);
  return (await merged.executeTakeFirst()) !== undefined;
}
