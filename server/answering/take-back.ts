import type { HeldAnswer } from "../../core/contract/answering.ts";
import { type Act, applyChange } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import type { Outcome } from "../outcome.ts";
import type { HeldRow } from "./held-body.ts";
import { heldView } from "./held-view.ts";

/** Takes back what has not been sent: it goes back to its author with its files, and the clock never stopped. */
export async function takeBack(desk: Desk, act: Act): Promise<Outcome<HeldAnswer>> {
  const taken: HeldRow[] = [];
  const refusal = await applyChange(desk, act, async ({ trx, request, by }) => {
    const row = await trx
      .selectFrom("held_answer")
      .selectAll()
      .where("request", "=", request.id)
      .where("account", "=", by)
      .executeTakeFirst();
    if (row === undefined)
      return request.state === "answered" || request.state === "paused"
        ? { problem: "closed" }
        : { problem: "not-found" };
    await trx.deleteFrom("held_answer").where("request", "=", request.id).execute();
    taken.push(row);
    return undefined;
  });
  if (refusal) return refusal;
  const [row] = taken;
  return row === undefined ? { problem: "not-found" } : { answer: await heldView(desk, act.viewer, row) };
}
