import type { RequestView } from "../../core/contract/request.ts";
import { appendEvents } from "../desk/append-events.ts";
import { type Act, admitted, changeRequest } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Outcome } from "../outcome.ts";

const senderStubs = ["no-sender", "unknown-sender", "unconfirmed"] as const;

/**
 * Somebody at the desk knows who wrote: from then on the request is that seller's, and answers go to the address of
 * their account. Hours and target stay those it was taken with.
 */
export function identifySeller(desk: Desk, act: Act, seller: string): Promise<Outcome<RequestView>> {
  return changeRequest(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    if (request.seller === seller) return undefined;
    if (request.seller !== nobodyYet) return { problem: "wrong-state" };
    const admission = await admitted(changing, "identified");
    if (typeof admission !== "string") return admission;
    const account = await trx
      .selectFrom("user")
      .select(["id", "region", "channel", "department", "joinedAt"])
      .where("id", "=", seller)
      .where("active", "=", 1)
      .executeTakeFirst();
    if (account === undefined) return { problem: "not-found" };
    await appendEvents(trx, request, [{ kind: "identified", at, by, seller }]);
    const { id: _, ...was } = account;
    await trx
      .updateTable("request")
      .set({ seller, ...was })
      .where("id", "=", request.id)
      .execute();
    await trx
      .updateTable("message")
      .set({ author: seller })
      .where("request", "=", request.id)
      .where("side", "=", "seller")
      .where("author", "is", null)
      .execute();
    // What could not be read stays so.
    await trx
      .updateTable("mail_letter")
      .set({ stub: null })
      .where("request", "=", request.id)
      .where("stub", "in", senderStubs)
      .execute();
    return undefined;
  });
}
